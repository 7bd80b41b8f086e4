// Runs the built main process and asks its gateway, as the page would, for the papers of the sample council.
await import('./dist/electron/main.js');
while (!globalThis.answerPage) await new Promise((resolve) => setImmediate(resolve));

const base = 'https://democracy.mereshire.example/';
const ask = (method, path, body) =>
  globalThis.answerPage(new Request(`app://papers${path}`, { method, body: JSON.stringify(body) }));
const text = async (path) => (await ask('POST', '/api/fetch', { url: base + path })).text();

await ask('PUT', '/api/sources', { base, allowPrivate: false });
const committees = await text('mgWebService.asmx/GetCommittees');
const committee = /<committeeid>(\d+)</i.exec(committees)?.[1];
const dates = '&sFromDate=01/01/2020&sToDate=01/01/2040';
const meetings = await text(`mgWebService.asmx/GetMeetings?lCommitteeId=${committee}${dates}`);
const papers = [];
for (const [, meeting] of meetings.matchAll(/<meetingid>(\d+)</gi)) {
  const page = await text(`ieListDocuments.aspx?CId=${committee}&MId=${meeting}`);
  for (const [, href] of page.matchAll(/href="([^"]*documents\/[a-z]\d+\/[^"]+\.pdf[^"]*)"/g)) papers.push(href);
}
const paper = await text(papers[0].replaceAll('&amp;', '&').replace(/^\//, ''));
process.stdout.write(JSON.stringify({ papers: papers.length, start: paper.slice(0, 5) }));
process.exit(0);
