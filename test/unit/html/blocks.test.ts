import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlBlocks } from '../../../shared/html/blocks.ts';
import { listMarker } from '../../../shared/html/list-marker.ts';

describe('HTML to blocks', () => {
  it('folds the hard wraps and hard spaces of Word HTML', () => {
    const html =
      '<div class="WordSection1"><p class="MsoNormal"><span>The minutes of\nthe&nbsp;meeting</span></p></div>';
    expect(htmlBlocks(html).map((block) => block.text)).toEqual(['The minutes of the meeting']);
  });

  it('prints the markers of real lists, nested ones too', () => {
    const html =
      '<ol start="3" type="a"><li>one<ol type="i"><li>deep</li></ol></li><li>two</li></ol><ul><li>dot</li></ul>';
    expect(htmlBlocks(html).map(({ marker, depth, text }) => [marker, depth, text])).toEqual([
      ['c.', 1, 'one'],
      ['i.', 2, 'deep'],
      ['d.', 1, 'two'],
      ['•', 1, 'dot'],
    ]);
  });

  it('keeps rows of short cells together and opens layout tables', () => {
    const html =
      '<table><tr><th>Action</th><th>Owner</th></tr><tr><td>Send the plan</td><td>JS</td></tr><tr><td>1</td><td><p>A</p><p>B</p></td></tr></table>';
    expect(htmlBlocks(html).map(({ kind, cells, text }) => [kind, cells.length, text])).toEqual([
      ['row', 2, 'Action Owner'],
      ['row', 2, 'Send the plan JS'],
      ['paragraph', 0, '1'],
      ['paragraph', 0, 'A'],
      ['paragraph', 0, 'B'],
    ]);
  });

  it('knows bold blocks, headings and links, and takes two breaks for a new paragraph', () => {
    const html = '<p><b>Resolved</b>:</p><h3>Decision:</h3><p>one<br><br>two <a href="mgAi.aspx?ID=7">rest</a></p>';
    const blocks = htmlBlocks(html);
    expect(blocks.map(({ text, bold, kind }) => [text, bold, kind])).toEqual([
      ['Resolved:', true, 'paragraph'],
      ['Decision:', true, 'heading'],
      ['one', false, 'paragraph'],
      ['two rest', false, 'paragraph'],
    ]);
    expect(blocks[3]?.links).toEqual([{ href: 'mgAi.aspx?ID=7', text: 'rest' }]);
  });

  it('prints list numbers as a browser does', () => {
    expect([
      listMarker('1', 12),
      listMarker('a', 28),
      listMarker('A', 2),
      listMarker('i', 14),
      listMarker('I', 4),
    ]).toEqual(['12.', 'ab.', 'B.', 'xiv.', 'IV.']);
  });

  it('never throws, and every block holds folded words', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '</li>',
      '<ol type="a">',
      '</ol>',
      '<ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
      '</table>',
      '<b>',
      '</b>',
      '<br>',
      '&nbsp;',
      '<script>',
      '</script>',
      'word ',
      '\n',
      '<a href="x">',
      '<h2>',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (html) => {
          for (const block of htmlBlocks(html)) {
            expect(block.text).toBe(block.text.trim().replace(/\s+/g, ' '));
            expect(block.text).not.toBe('');
          }
        },
      ),
    );
  });
});
