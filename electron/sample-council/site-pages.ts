import type { PublishedCommittee, PublishedCouncil, PublishedMeeting } from './council.ts';
import { escapeText, escapeTitle, listDate, printedTime, wordSection } from './site-markup.ts';

const menu = `<ul class="menu-list">
<li><a href="mgCalendarMonthView.aspx?GL=1&amp;bcr=1" title="Link to calendar of meetings">Calendar</a></li>
<li><a href="mgListCommittees.aspx?bcr=1" title="Link to committee structure">Committees</a></li>
<li><a href="ieListDocuments.aspx?CId=9&MId=0009&Ver=4&Info=1&MD=Constitution" title="Link to constitution">Constitution</a></li>
<li><a href="ieDocHome.aspx?bcr=1" title="Link to committee meetings">Meetings</a></li>
<li><a href="mgWhatsNew.aspx?bcr=1" title="Link to what's new">What's New</a></li></ul>`;

/** A whole page: the council's chrome round Modern.Gov's own part. `head` is more for the page's head. */
export function page(council: PublishedCouncil, title: string, own: string, head = ''): string {
  return `<!DOCTYPE html>



<html lang="en">
	<head>
		<meta charset="utf-8">
		<meta name="DC.title"  content="${escapeText(title)}"/>
${head}
		<title>${title} - ${escapeText(council.name)}</title>
		<link href="sitespecific/ssMgStyles.css" rel="stylesheet" type="text/css" />
	</head>
	<body>
		<header id="page-header"><div><h2>${escapeText(council.name)}</h2></div></header>
		<div class="menu">${menu}</div>
		<div role="main">
			<nav aria-label="Breadcrumb" id="breadcrumb-holder"><ul><li><a href="/">Home</a></li><li class="is-active"><a href="#">${escapeText(title)}</a></li></ul></nav>
			<div id="modgov">${own}
<div class="mgFooter" >

	<p>&nbsp;</p>

</div>
</div>
		</div>
		<nav id="side-nav"><div class="menu">${menu}</div></nav>
	</body>
</html>`;
}

/** The page `mgListCommittees.aspx`. */
export function committeeListPage(council: PublishedCouncil): string {
  const categories = [...new Set(council.committees.map(({ category }) => category))];
  const lists = categories.map((category) => {
    const rows = council.committees
      .filter((committee) => committee.category === category)
      .map(
        ({ id, title }) =>
          `\t\t\t\t\t\t<li><a  href="mgCommitteeDetails.aspx?ID=${id}"  title="Link&#32;to&#32;details&#32;for&#32;${escapeTitle(title)}" >${escapeText(title)}</a></li>\n`,
      );
    return `<h2 class="mgSectionTitle">${escapeText(category)}</h2>\n\n<ul  class="mgBulletList" >\n${rows.join('')}\n</ul>\n`;
  });
  const own = `<div class="mgHeader"><h1  class="mgMainTitleTxt" >Committee structure</h1></div>
	<div class="mgLinks" >

</div>
<div class="mgContent" >

${lists.join('')}<div class="mgHelpLine" >
</div>
</div>`;
  return page(council, 'Committee structure', own);
}

/** The page `mgCommitteeDetails.aspx`. */
export function committeePage(council: PublishedCouncil, { id, title, purposeHtml }: PublishedCommittee): string {
  const own = `<div class="mgHeader"><h1 style="display: none;"  class="mgMainTitleTxt" >Committee details</h1></div>
			<div class="mgSubTitle" >
	    <h2 class="mgSubTitleTxt">${escapeText(title)}</h2>
        </div>
	<div class="mgLinks" >
<ul  class="mgActionList" >
			<li><a  href="ieListMeetings.aspx?CommitteeId=${id}"  title="Link&#32;to&#32;meetings&#32;for&#32;${escapeTitle(title)}">Browse meetings and agendas for this committee</a></li>
</ul>
</div>
<div class="mgContent" >
<h2 class="mgSectionTitle">Purpose of committee</h2>
		<div class="mgWordPara">${wordSection(purposeHtml)}</div>
</div>`;
  return page(council, `Committee details - ${escapeText(title)}`, own);
}

/** How many meetings one page of the list shows. */
const pageLength = 15;

const stamp = ({ date, time }: PublishedMeeting) => `${date}${time}`.replace(/\D/g, '');

function published(meeting: PublishedMeeting): string {
  if (meeting.status !== 'Confirmed') return ` - ${meeting.status.toUpperCase()}`;
  const papers: string[] = [];
  if (meeting.agendaPublished) papers.push('Agenda');
  if (meeting.decisionsPublished) papers.push('Decisions');
  if (meeting.minutesPublished) papers.push('Minutes');
  return papers.length > 0 ? ` - ${papers.join(', ')}` : '';
}

/** The page `ieListMeetings.aspx`: one year, or the newest meetings with links to earlier and later ones. */
export function meetingListPage(
  council: PublishedCouncil,
  { id, title }: PublishedCommittee,
  query: { year: string; act: string; stamp: string },
): string {
  const all = council.meetings
    .filter(({ committeeId }) => committeeId === id)
    .sort((a, b) => stamp(b).localeCompare(stamp(a)));
  let shown = all.slice(0, pageLength);
  if (query.act === 'earlier') shown = all.filter((meeting) => stamp(meeting) < query.stamp).slice(0, pageLength);
  else if (query.act === 'later') shown = all.filter((meeting) => stamp(meeting) > query.stamp).slice(-pageLength);
  else if (/^[1-9]\d{3}$/.test(query.year)) shown = all.filter(({ date }) => date.startsWith(query.year));
  const link = (act: string, edge: PublishedMeeting | undefined, text: string) =>
    edge
      ? `<a   class="mgTableNextLnk"   href="ieListMeetings.aspx?Act=${act}&amp;CId=${id}&amp;D=${stamp(edge)}&amp;MD=ielistmeetings"  >${text}</a><span class='mgLinkSep'>. </span>`
      : '';
  const [newest, oldest] = [shown[0], shown.at(-1)];
  const earlier = oldest && all.at(-1) !== oldest ? link('earlier', oldest, 'Earlier meetings') : '';
  const later = newest && all[0] !== newest ? link('later', newest, 'Later meetings') : '';
  const rows = shown.map((meeting, index) => {
    const day = listDate(meeting.date);
    return `<li  class="mgTable${index % 2 === 0 ? 'Even' : 'Odd'}Row" ><a  class="mgMeetingTableLnk"    href="ieListDocuments.aspx?CId=${id}&amp;MId=${meeting.id}&amp;Ver=4"  title="Link&#32;to&#32;meeting&#32;details&#32;for&#32;${escapeTitle(`${title} meeting of ${day}`)}">${day}&nbsp;${printedTime(meeting.time)}</a>${published(meeting)}</li>`;
  });
  const own = `<div class="mgHeader"><h1  class="mgMainTitleTxt" >Browse meetings</h1></div>
			<div class="mgSubTitle" >
	    <h2 class="mgSubTitleTxt">${escapeText(title)}</h2>
        </div>
<div class="mgLinks" >
<ul  class="mgActionList" >
		<li><a  href="mgCommitteeDetails.aspx?ID=${id}"   title="Link&#32;to&#32;more&#32;information&#32;about&#32;${escapeTitle(title)}">More information about ${escapeText(title)}</a></li>
</ul>
</div>
<div class="mgContent" >
<div class="mgList" >
	    <div  class='mgMeetingsEarlierLater' ><p>
			${earlier}
			${later}
         </p></div>
	<div  class="mgTableBorder" >
		<div  class="mgTableTitleTxt" >
           Meetings
		</div>
<ul  class="mgNonBulletTableList"  >${rows.join('')}</ul>
	</div>
</div>
</div>`;
  return page(council, `Browse meetings - ${escapeText(title)}`, own);
}
