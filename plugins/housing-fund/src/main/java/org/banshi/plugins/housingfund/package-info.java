// SPDX-License-Identifier: Apache-2.0
/** The housing provident fund centre: accounts, withdrawals, and the item 租房提取住房公积金. */
@NullMarked
package org.banshi.plugins.housingfund;

import org.jspecify.annotations.NullMarked;
