-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE orders_note (
    id VARCHAR(26) NOT NULL,
    body ${clob},
    data ${blob},
    made ${timestamp},
    amount DECIMAL(12, 2),
    settled BOOLEAN,
    filed_at BIGINT,
    PRIMARY KEY (id)
);
