/** Raised with every change to the index's options or to how words are folded; saved shards of another version are rebuilt. */
export const indexOptionsVersion = 1;
