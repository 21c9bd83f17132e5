// What readers have before they read anything: each array of their own, even an empty one, costs the start
// of a small file.

export const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);
export const NO_VIEW: DataView<ArrayBuffer> = new DataView(NO_BYTES.buffer);
export const NO_MARKS: Int32Array<ArrayBuffer> = new Int32Array(0);
