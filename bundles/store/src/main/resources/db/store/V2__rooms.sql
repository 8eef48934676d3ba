-- SPDX-License-Identifier: Apache-2.0
-- What the scripts of a room looked like when they had all run: equal scripts need no look at the history at the next start.
CREATE TABLE store_room (
    room VARCHAR(60) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    PRIMARY KEY (room)
);
