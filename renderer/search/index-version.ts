/** Raised with every change to what is indexed or how words are folded; saved shards of another version are made again. */
export const indexOptionsVersion = 3;
