// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses;

/**
 * A licence that has its number and code, but no document yet.
 *
 * @param number as it stands on the letter, such as 示例金提〔2026〕12号; without gaps within its type and year
 * @param code verification code, at least 80 random bits
 */
public record Reservation(String licenseId, String number, String code) {}
