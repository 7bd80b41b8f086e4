import type { PublishedCouncil, PublishedDocument, PublishedItem, PublishedMeeting } from './council.ts';
import { contentOf, versionAt } from './site-documents.ts';
import { cutText, escapeText, escapeTitle, pageDate, stage, wordSection } from './site-markup.ts';
import { page } from './site-pages.ts';

async function sizeOf(document: PublishedDocument, now: Date): Promise<string | null> {
  const version = versionAt(document, now);
  if (!version) return null;
  const { bytes } = await contentOf(version);
  return bytes.length < 1_000_000
    ? `${Math.ceil(bytes.length / 1024)} KB`
    : `${Math.round(bytes.length / 1_048_576) || 1} MB`;
}

/** The address pages link to: relative, with its spaces as they are. */
function documentHref({ letter, id, t, fileName }: PublishedDocument): string {
  return `documents/${letter}${id}/${fileName}.pdf${t === null ? '' : `?T=${t}`}`;
}

const linkTitles: Record<number, string> = {
  0: 'Link to agenda frontsheet pdf file',
  1: 'Link to printed minutes pdf file',
  2: 'Link to printed decisions pdf file',
  10: 'Link to agenda reports document pack',
};

async function meetingDocumentRow(document: PublishedDocument, now: Date): Promise<string> {
  const size = document.restricted ? null : await sizeOf(document, now);
  if (size === null) return '';
  const title = linkTitles[document.t ?? -1];
  return `			<li><a  href="${documentHref(document)}"  ${title === undefined ? '' : ` title="${escapeTitle(title)}"`}>${escapeText(document.title)}
			<span  class="mgFileSize" ><img src="mgimages/logo-pdf-1.gif" alt="" /> PDF ${size}</span> </a>
			</li>\n`;
}

const icon = '<img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" />';

async function itemRow(item: PublishedItem, meeting: PublishedMeeting, now: Date): Promise<string> {
  const itemTitle = escapeText(item.title);
  const number = item.number.replace(/\.$/, '');
  const open: { document: PublishedDocument; size: string }[] = [];
  const withheld: PublishedDocument[] = [];
  for (const document of item.documents) {
    const size = await sizeOf(document, now);
    if (size === null) continue;
    if (document.restricted || item.restricted) withheld.push(document);
    else open.push({ document, size });
  }
  const [main, ...others] = open;
  const heading = main
    ? `<p  class="mgAiTitleTxt" ><a  class="mgAiTitleLnk"   href="${documentHref(main.document)}"
					title="Link&#32;to&#32;document&#32;&#39;${escapeTitle(item.title)}&#39;&#32;pdf&#32;file">${itemTitle} <span  class="mgFileSize" >${icon} PDF ${main.size}</span> </a></p>`
    : `<p  class="mgAiTitleTxt" >${itemTitle}</p>`;
  const notice = item.restricted ? `<p>View the reasons why item ${number}. is restricted</p>\n` : '';
  const more = (what: string) =>
    `<a href="mgAi.aspx?ID=${item.id}" title=\n"Link to view the full item text for item ${number}., ${itemTitle}">\nview the full ${what} text for item ${number}.</a>`;
  const text = (html: string, what: string) =>
    `<div class="mgWordPara">${cutText(wordSection(html), more(what))}</div> \n`;
  const rows = [
    ...others.map(
      ({ document, size }) => `						    <li>
						    <a  href="${documentHref(document)}"   title="Link to document &#39;${escapeText(document.title)}&#39; pdf file">${escapeText(document.title)} <span  class="mgHide" >, item ${number}.</span>
						    <span  class="mgFileSize" >${icon} PDF ${size}</span> </a>  </li>\n`,
    ),
    ...withheld.map((document) => `						    <li>${escapeText(document.title)} &#40;Restricted&#41;</li>\n`),
  ];
  const additional =
    rows.length === 0
      ? ''
      : `<p class="mgSubItemTitleTxt">Additional documents:</p>\n\n<ul  class="mgBulletList" >\n${rows.join('')}\n</ul>\n`;
  const decision = meeting.decisionsPublished ? item.decisionHtml : null;
  const minutes = meeting.minutesPublished ? item.minutesHtml : null;
  return `		<tr>

			<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" ><a name="AI${item.id}"></a>${escapeText(item.number)}</p></td>

		<td >

					${heading}
${notice}${item.descriptionHtml === '' ? '' : `<div class="mgWordPara">${wordSection(item.descriptionHtml)}</div> \n`}${additional}${decision === null ? '' : `<p class="mgSubItemTitleTxt">Decision:</p>\n${text(decision, 'decision')}`}${minutes === null ? '' : `<p class="mgSubItemTitleTxt">Minutes:</p>\n${text(minutes, 'minutes')}`}
        </td>
		</tr>
`;
}

/** The page `ieListDocuments.aspx` of one meeting. */
export async function meetingPage(council: PublishedCouncil, meeting: PublishedMeeting, now: Date): Promise<string> {
  const committee = council.committees.find(({ id }) => id === meeting.committeeId)?.title ?? '';
  const heading = stage(meeting);
  const when = pageDate(meeting) + (meeting.status === 'Confirmed' ? '' : `, ${meeting.status.toUpperCase()}`);
  const shown = heading !== 'Meeting';
  const documents: string[] = [];
  const items: string[] = [];
  if (shown) for (const document of meeting.documents) documents.push(await meetingDocumentRow(document, now));
  if (shown) for (const item of meeting.items) items.push(await itemRow(item, meeting, now));
  const table = `		<table class="mgItemTable"  summary="Table of agenda items" id="mgItemTable">
		<caption  class="mgSectionTitle" >Items</caption>

     <tr>

            <th class="mgHide" abbr="No" scope="col">No.</th>
            <th class="mgHide" abbr="Item" scope="col">Item</th>
    </tr>

${items.join('\n')}
	</table>
`;
  // Modern.Gov writes the committee's name into this heading without escaping its ampersands.
  const own = `<div class="mgHeader"><h1 style="display: none;"  class="mgMainTitleTxt" >${heading}</h1></div>
			<div class="mgSubTitle" >
				<h2 class="mgSubTitleTxt"><a  href="mgCommitteeDetails.aspx?ID=${meeting.committeeId}"  title="Link&#32;to&#32;${escapeTitle(committee)}">${committee} - ${when}</a></h2>
				</div>
	<div class="mgLinks" >


<ul  class="mgActionList" >

		<li><a  href="mgMeetingAttendance.aspx?ID=${meeting.id}"  title="Link&#32;to&#32;attendance&#32;details&#32;for&#32;the&#32;meeting&#32;of&#32;${escapeTitle(`${committee} ${pageDate(meeting)}`)}">Attendance details</a></li>
${documents.join('')}
</ul>
</div>
<div class="mgContent" >
${shown ? '' : '						    <p>No documents are available for this meeting</p>\n'}		<p><span  class="mgLabel" >${shown ? 'Venue' : 'Proposed venue'}: </span>${escapeText(meeting.venue)}</p>

${shown ? table : ''}<div class="mgHelpLine" >
</div>
</div>`;
  const head = `<meta name="DC.date" scheme="W3CDTF"  content="${meeting.date}"/>`;
  return page(council, `Agenda for ${committee} on ${pageDate(meeting)}`, own, head);
}

/** The page `mgAi.aspx`: one item with its whole texts. */
export function itemPage(council: PublishedCouncil, meeting: PublishedMeeting, item: PublishedItem): string {
  const section = (heading: string, html: string | null) =>
    html === null
      ? ''
      : `<p class="mgSubItemTitleTxt">${heading}:</p>\n<div class="mgWordPara">${wordSection(html)}</div>\n`;
  const own = `<div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda item</h1></div>
<div class="mgSubTitle" >
<h2 class="mgSubTitleTxt">${escapeText(item.title)}</h2>
</div>
<div class="mgLinks" >
<ul  class="mgActionList" >
<li><a  href="ieListDocuments.aspx?CId=${meeting.committeeId}&amp;MId=${meeting.id}&amp;Ver=4#AI${item.id}" >Meeting of ${pageDate(meeting)}</a></li>
</ul>
</div>
<div class="mgContent" >
${item.descriptionHtml === '' ? '' : `<div class="mgWordPara">${wordSection(item.descriptionHtml)}</div>\n`}${section('Decision', meeting.decisionsPublished ? item.decisionHtml : null)}${section('Minutes', meeting.minutesPublished ? item.minutesHtml : null)}</div>`;
  return page(council, `Agenda item - ${escapeText(item.title)}`, own);
}
