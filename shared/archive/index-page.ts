/**
 * The page that lists an archive: plain HTML without scripts, with its look inside, so that any browser shows it from
 * the folder, and still will in twenty years.
 */
import { dateAndTime, longDate, ukDay } from '../dates/dates.ts';
import { bytesInWords } from '../sync/size.ts';
import type { ArchiveLayout, PlacedMeeting, PlacedPaper, PlacedVersion } from './layout.ts';

/** Text as HTML shows it, in elements and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A relative path as a link. */
function linkTo(path: string): string {
  return escapeHtml(path.split('/').map(encodeURIComponent).join('/'));
}

/** An address as a link; only the web's own, so that nothing in a paper's address can run. */
function outside(address: string, words: string): string {
  return /^https?:\/\//i.test(address) ? `<a href="${escapeHtml(address)}" rel="noreferrer">${words}</a>` : '';
}

const style = `
:root { color-scheme: light dark; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { line-height: 1.2; }
h2 { margin: 2.5rem 0 0.25rem; font-size: 1.25rem; }
p { margin: 0.25rem 0; }
ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; }
li { margin: 0.25rem 0; }
.note { opacity: 0.8; font-size: 0.9rem; }
nav ul { columns: 14rem; }
nav li { margin: 0; break-inside: avoid; }
@media print { nav { display: none; } }
`;

function versionLine(paper: PlacedPaper, placed: PlacedVersion): string {
  const { version, path, textPath, current } = placed;
  const title = escapeHtml([paper.item?.number ?? '', paper.document.title].filter(Boolean).join(' '));
  const words = current ? title : `${title}, earlier version of ${escapeHtml(longDate(ukDay(version.arrivedAt)))}`;
  if (path) {
    return `<li><a href="${linkTo(path)}">${words}</a> <span class="note">PDF, ${bytesInWords(version.size)}</span></li>`;
  }
  const address = paper.document.url ? outside(paper.document.url, 'at the council’s site') : '';
  const there = address ? `, ${address}` : '';
  if (textPath) {
    return `<li><a href="${linkTo(textPath)}">${words}</a> <span class="note">text only; the PDF was not kept${there}</span></li>`;
  }
  return `<li>${words} <span class="note">not in this archive${there}</span></li>`;
}

function paperLines(paper: PlacedPaper): string[] {
  if (paper.versions.length) return paper.versions.map((version) => versionLine(paper, version));
  const { document, item, inPack } = paper;
  const title = escapeHtml([item?.number ?? '', document.title].filter(Boolean).join(' '));
  if (inPack) {
    const page = inPack.page === null || inPack.path.endsWith('.txt') ? '' : `#page=${inPack.page}`;
    const words = inPack.page === null ? 'in the pack' : `in the pack, from its page ${inPack.page}`;
    return [`<li><a href="${linkTo(inPack.path)}${page}">${title}</a> <span class="note">${words}</span></li>`];
  }
  const address = document.url ? outside(document.url, 'at the council’s site') : '';
  const why = document.restricted ? 'not public' : ['not in this archive', address].filter(Boolean).join(', ');
  return [`<li>${title} <span class="note">${why}</span></li>`];
}

function meetingPart({ meeting, folder, papers, minutes }: PlacedMeeting): string {
  const facts = [
    escapeHtml(dateAndTime(meeting.date, meeting.time)),
    meeting.venue ? escapeHtml(meeting.venue) : '',
    meeting.status === 'cancelled' ? 'cancelled' : '',
    meeting.url ? outside(meeting.url, 'at the council’s site') : '',
  ].filter(Boolean);
  const lines = [
    ...(minutes
      ? [`<li><a href="${linkTo(minutes.path)}">Minutes and decisions</a> <span class="note">text</span></li>`]
      : []),
    ...papers.flatMap(paperLines),
  ];
  return `<section id="${escapeHtml(anchor(folder))}">
<h2>${escapeHtml(longDate(meeting.date))}</h2>
<p class="note">${facts.join(' · ')}</p>
${lines.length ? `<ul>\n${lines.join('\n')}\n</ul>` : '<p>No papers.</p>'}
</section>`;
}

const anchor = (folder: string) => `m-${folder.replace(/[^0-9A-Za-z]+/g, '-')}`;

/** The page that lists an archive. `madeAt` is an instant, ISO 8601. */
export function indexPage(layout: ArchiveLayout, madeBy: string, madeAt: string): string {
  const title = escapeHtml(layout.bodyName);
  const from = layout.address ? outside(layout.address, escapeHtml(layout.sourceName)) : escapeHtml(layout.sourceName);
  const contents = layout.meetings.map(
    ({ meeting, folder }) =>
      `<li><a href="#${escapeHtml(anchor(folder))}">${escapeHtml(longDate(meeting.date))}</a></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}: meeting papers</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>Meeting papers of ${from || escapeHtml(layout.sourceName)}.</p>
<p class="note">Kept by ${escapeHtml(madeBy)} on ${escapeHtml(longDate(ukDay(madeAt)))}. Each folder is one meeting, with its papers as PDFs and its minutes as text.</p>
</header>
<nav aria-label="Meetings">
<ul>
${contents.join('\n')}
</ul>
</nav>
<main>
${layout.meetings.map(meetingPart).join('\n')}
</main>
</body>
</html>
`;
}
