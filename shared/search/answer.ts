/** What a search can find. */
export type SearchKind = 'report' | 'minutes' | 'decision' | 'mark' | 'question';

/** A search as the member asks it. */
export interface SearchRequest {
  /** As typed: words, "exact phrases" and -words to leave out. */
  text: string;
  /** Kinds to look in; all when empty. */
  kinds: SearchKind[];
  /** Only this body, or null for all. */
  bodyId: string | null;
  /** Only this meeting, or null for all. */
  meetingId: string | null;
  /** Most hits wanted. */
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
  /** Id of the agenda item, decision, mark or question found, or null for a page. */
  subjectId: string | null;
  /** The words to show at the place, or empty. */
  quote: string;
  score: number;
}

/** The answer to a search. */
export interface SearchAnswer {
  hits: SearchHit[];
  /** How many were found by kind, before `limit`. */
  counts: Record<SearchKind, number>;
  /** True while parts of the library are still being indexed or loaded, so that more may come. */
  incomplete: boolean;
}
