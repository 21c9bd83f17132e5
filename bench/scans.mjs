// The loops of the floor: the least a reader in JavaScript must do, which is to find every delimiter.
// Each writes the offset of each element, component and segment delimiter of a chunk to an Int32Array, which
// has room for one more than a chunk can hold: the branchless loops write past the last that they keep.
//
// Tried and dropped because they were no faster: arithmetic on the byte instead of a table, a table
// over byte pairs read through a Uint16Array, four bytes at a time in an Int32Array, unrolling by 2
// or 4, and chunks of 16 KB, 256 KB and 1 MB.

const ELEMENT = 0x2a;
const COMPONENT = 0x3a;
const SEGMENT = 0x7e;
const IS_DELIMITER = new Uint8Array(256);
for (const byte of [ELEMENT, COMPONENT, SEGMENT]) IS_DELIMITER[byte] = 1;

/** Each offset is written, and kept only if its byte is a delimiter: no branch to mispredict. */
function scanPlain(bytes, offsets) {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    offsets[count] = i;
    count += IS_DELIMITER[bytes[i]];
  }
  return count;
}

/** The obvious way: compare and store. */
function scanCompare(bytes, offsets) {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === ELEMENT || byte === SEGMENT || byte === COMPONENT) offsets[count++] = i;
  }
  return count;
}

/** `scanPlain`, eight bytes a round: the loop's own bookkeeping costs as much as its work. */
function scanUnrolled(bytes, offsets) {
  const table = IS_DELIMITER;
  const { length } = bytes;
  let count = 0;
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    offsets[count] = i;
    count += table[bytes[i]];
    offsets[count] = i + 1;
    count += table[bytes[i + 1]];
    offsets[count] = i + 2;
    count += table[bytes[i + 2]];
    offsets[count] = i + 3;
    count += table[bytes[i + 3]];
    offsets[count] = i + 4;
    count += table[bytes[i + 4]];
    offsets[count] = i + 5;
    count += table[bytes[i + 5]];
    offsets[count] = i + 6;
    count += table[bytes[i + 6]];
    offsets[count] = i + 7;
    count += table[bytes[i + 7]];
  }
  for (; i < length; i++) {
    offsets[count] = i;
    count += table[bytes[i]];
  }
  return count;
}

/** By the name of the variant. */
export const SCANS = { plain: scanPlain, compare: scanCompare, unrolled: scanUnrolled };
