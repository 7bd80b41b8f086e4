/** What a search can find. */
export type SearchKind = 'report' | 'minutes' | 'decision' | 'promise' | 'mark' | 'question';

/** A search as the member asks it. */
export interface SearchRequest {
  /** As typed, in the language of `parseQuery`. */
  text: string;
  /** What is chosen beside the words: kinds, a body, a year; all where nothing is. */
  kinds: SearchKind[];
  bodyId: string | null;
  year: number | null;
  /** The meetings to look in, and then only for what holds all the words; everything is looked through where left out. */
  within?: string[];
  /** Most hits wanted. */
  limit: number;
}

/** Asks for what is about the same as some words. */
export interface SimilarRequest {
  text: string;
  kinds: SearchKind[];
  /** What is left out: the meeting or the record the words are of. */
  notMeetingId: string | null;
  notSubjectId: string | null;
  limit: number;
}

/** The words round a hit; `marks` are `[start, end)` of the words found, in UTF-16 units of `text`. */
export interface Snippet {
  text: string;
  marks: [number, number][];
}

/** One thing found. */
export interface SearchHit {
  /** Stable for the same thing found. */
  id: string;
  kind: SearchKind;
  /** Title of the document, item, mark or question. */
  title: string;
  snippet: Snippet;
  meetingId: string | null;
  bodyName: string;
  /** Local date, `YYYY-MM-DD`, or empty when not known. */
  meetingDate: string;
  /** Agenda item as printed, or empty. */
  itemNumber: string;
  itemTitle: string;
  /** Where it opens; page is the PDF page. Null fields where they do not apply. */
  documentId: string | null;
  sha256: string | null;
  page: number | null;
  printed: string | null;
  /** True where its words were recognised in a picture, which can go wrong. */
  recognised: boolean;
  /** Agenda item whose minutes it comes from, where these are no document of pages; else null. */
  itemId: string | null;
  /** Id of the agenda item, decision, promise, mark or question found, or null for a page. */
  subjectId: string | null;
  /** The words to show at the place, or empty. */
  quote: string;
  score: number;
}

/** How many were found of each kind, body and year, each counted with what is chosen of the other two. */
export interface Facets {
  kinds: Record<SearchKind, number>;
  bodies: { id: string; name: string; count: number }[];
  /** Newest first. */
  years: { year: number; count: number }[];
}

/** The answer to a search. */
export interface SearchAnswer {
  hits: SearchHit[];
  facets: Facets;
  /** How many were found with all that is chosen, before `limit`. */
  found: number;
  /** True where too little holds all the words, so that what holds most of them is there too. */
  loosened: boolean;
  /** Words that stand nowhere as they were typed, so that others spelled nearly so were looked for. */
  misspelled: string[];
  /** What could not be understood, in sentences. */
  problems: string[];
  /** Years that were not looked through, or not all of them, because more is here than the memory holds; newest first. */
  leftOut: number[];
  /** True while parts of the library are still being indexed or loaded, so that more may come. */
  incomplete: boolean;
}
