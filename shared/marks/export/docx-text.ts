/** Comments, which are Markdown, as paragraphs of a DOCX. */
import { paragraph, run } from '../../docx/text.ts';
import { type CommentBlock, type CommentRun, readComment } from '../comment.ts';

/** What words look like: comments are set in italics, so that stressed words stand upright. Keys in the format's order. */
interface Look {
  fixed?: boolean;
  bold?: boolean;
  upright?: boolean;
  struck?: boolean;
}

function styleOf({ fixed, bold, upright, struck }: Look, link: boolean): string {
  return [
    link ? '<w:rStyle w:val="Hyperlink"/>' : '',
    fixed ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' : '',
    bold ? '<w:b/>' : '',
    upright ? '<w:i w:val="0"/>' : '',
    struck ? '<w:strike/>' : '',
  ].join('');
}

type LinkTo = (address: string) => string;

const looks = { strong: 'bold', emphasis: 'upright', deleted: 'struck' } as const;

function wordsOf(runs: readonly CommentRun[], look: Look, linkTo: LinkTo, link = false): string {
  return runs
    .map((one): string => {
      if (one.kind === 'break') return '<w:r><w:br/></w:r>';
      if ('text' in one) {
        const code = one.kind === 'code' ? { fixed: true, upright: true } : {};
        return run(one.text, styleOf({ ...look, ...code }, link));
      }
      if (!('href' in one)) return wordsOf(one.runs, { ...look, [looks[one.kind]]: true }, linkTo, link);
      const words = wordsOf(one.runs, look, linkTo, true);
      return link ? words : `<w:hyperlink r:id="${linkTo(one.href)}">${words}</w:hyperlink>`;
    })
    .join('');
}

function paragraphsOf(blocks: readonly CommentBlock[], style: string, linkTo: LinkTo, sign = ''): string {
  return blocks
    .map((block, at): string => {
      // The sign of an item stands before its first paragraph.
      const before = at === 0 && sign ? run(`${sign} `) : '';
      if ('runs' in block) {
        return paragraph(style, before + wordsOf(block.runs, { bold: block.kind === 'heading' }, linkTo));
      }
      if ('text' in block) {
        return paragraph(style, before + run(block.text, styleOf({ fixed: true, upright: true }, false)));
      }
      if ('blocks' in block) return paragraphsOf(block.blocks, 'CommentItem', linkTo, sign);
      if (!('items' in block)) return '';
      return block.items
        .map((item, place) =>
          paragraphsOf(item, 'CommentItem', linkTo, block.ordered ? `${block.start + place}.` : '•'),
        )
        .join('');
    })
    .join('');
}

/** A comment as paragraphs; `linkTo` gives the number by which the document refers to an address. */
export function commentParagraphs(comment: string, linkTo: LinkTo): string {
  return paragraphsOf(readComment(comment.trim()), 'Comment', linkTo);
}
