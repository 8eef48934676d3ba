// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

/** Whether an item can be applied for (事项状态). */
public enum ItemState {
    /** 在用: new cases are taken. */
    LIVE,
    /** 暂停: its plugin is gone or paused; the guide stays, no new case is taken, open cases stay. */
    PAUSED,
    /** 取消: this version is not the one in force; only cases that pinned it see it. */
    WITHDRAWN
}
