/** Marks in the W3C's Web Annotation Data Model (Recommendation of 23 February 2017), for programs that read it. */
import type { Mark } from '../../model/member.ts';
import { citation } from '../citation.ts';
import { type ColourNames, colourName } from '../colours.ts';
import { kindNames } from '../kinds.ts';
import { type AddressOf, inReadingOrder } from './exported.ts';

/** The syntax of page fragments of PDFs. */
const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778';

/** What every annotation points at where the paper has no address: the bytes themselves, by their hash. */
function sourceOf({ anchor }: Mark, addressOf: AddressOf): string {
  return addressOf(anchor.documentId) ?? `urn:sha256:${anchor.sha256}`;
}

/** Why a mark was made, in the words of the model. */
function motivationOf({ kind, comment }: Mark): string {
  if (kind === 'bookmark') return 'bookmarking';
  return comment ? 'commenting' : 'highlighting';
}

function annotationOf(mark: Mark, addressOf: AddressOf, names: ColourNames) {
  const { anchor, context } = mark;
  const tags = [colourName(mark.colour, names), ...mark.tags].map((value) => ({
    type: 'TextualBody',
    purpose: 'tagging',
    value,
  }));
  const comment = { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: mark.comment };
  return {
    id: `urn:uuid:${mark.id}`,
    type: 'Annotation',
    'dcterms:type': kindNames[mark.kind],
    motivation: motivationOf(mark),
    created: mark.createdAt,
    modified: mark.updatedAt,
    body: mark.comment ? [comment, ...tags] : tags,
    target: {
      source: sourceOf(mark, addressOf),
      'dcterms:title': context.documentTitle,
      'dcterms:bibliographicCitation': citation(anchor, context),
      'dcterms:identifier': `urn:sha256:${anchor.sha256}`,
      // Two ways to the same words. The position counts in the text of the page, white space folded.
      selector: [
        ...(anchor.quote === ''
          ? []
          : [{ type: 'TextQuoteSelector', exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix }]),
        {
          type: 'FragmentSelector',
          conformsTo: pdfFragments,
          value: `page=${anchor.page}`,
          refinedBy: {
            type: 'TextPositionSelector',
            start: anchor.offset,
            end: anchor.offset + anchor.quote.length,
          },
        },
      ],
    },
  };
}

/** Marks as one collection of annotations, as JSON; `id` is the collection's own, a URI. */
export function marksAsWebAnnotations(
  marks: readonly Mark[],
  addressOf: AddressOf,
  names: ColourNames,
  id: string,
): string {
  const items = inReadingOrder(marks).map((mark) => annotationOf(mark, addressOf, names));
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { dcterms: 'http://purl.org/dc/terms/' }],
    id,
    type: 'AnnotationCollection',
    label: 'Marks made in Panel Papers',
    total: items.length,
    first: { id: `${id}#1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
