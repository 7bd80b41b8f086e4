import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMinutesFromHtml, readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';
import type { MinutesRecord } from '../../../shared/minutes/record.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

/** One line for each item, decision and commitment, so that a difference is read at a glance. */
function listed(record: MinutesRecord): string[] {
  return record.items.flatMap((item) => [
    `# ${item.number} ${item.title}`,
    ...item.decisions.map(
      (each) => `${each.label ?? '-'} ${each.kind} <${each.requestedOf ?? ''}|${each.due ?? ''}> ${each.text}`,
    ),
    ...item.commitments.map((each) => `! <${each.who ?? ''}|${each.due ?? ''}> ${each.text}`),
  ]);
}

describe('minutes in the ways councils write them', () => {
  it('parish: resolutions in running text, motions lost, an action column and a promise from outside', () => {
    const record = readMinutesFromText(fixture('parish.txt'));
    expect(record.meeting).toEqual({
      body: 'LITTLE HARROW PARISH COUNCIL',
      date: '2026-05-12',
      time: '19:30',
      venue: 'the Jubilee Room, Little Harrow Village Hall',
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# 23/26 APOLOGIES FOR ABSENCE",
        "- approved <|> to accept the reason given.",
        "# 24/26 DECLARATIONS OF INTEREST",
        "# 25/26 MINUTES OF THE LAST MEETING",
        "- approved <|> that the minutes of the meeting of 14 April 2026 be signed as a true record.",
        "# 26/26 REPORT OF THE COUNTY COUNCILLOR",
        "! <County Cllr Hale|to the June meeting> He agreed to find out when the diversion signs at the green would be put right and would report to the June meeting.",
        "# 27/26 PLANNING",
        "- other <|> no objection.",
        "- agreed <|> to object because the access is too narrow for a bus.",
        "# 28/26 FINANCE",
        "i) approved <|> approve payments of £1,204.18 as listed;",
        "ii) noted <|> note the bank balance of £18,330.02; and",
        "iii) other <|> move £5,000 to the deposit account.",
        "! <Clerk|by 30 June 2026> The Clerk to send the audit papers to the internal auditor by 30 June 2026.",
        "# 29/26 PLAYGROUND",
        "- agreed <|> that three quotations for repairs be obtained.",
        "# 30/26 DATE OF NEXT MEETING",
      ]
    `);
  });

  it('city: lettered minute numbers, nested clauses, labels in running text and a page number between clauses', () => {
    const record = readMinutesFromText(fixture('city.txt'));
    expect(record.meeting).toEqual({
      body: 'Overview and Scrutiny Committee',
      date: '2026-03-02',
      time: '18:30',
      venue: "the Council Chamber, Weavers' Hall, Merecaster",
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# F/46/26 Apologies",
        "# F/47/26 Minutes",
        "- approved <|> That the minutes of the meeting held on 2 February 2026 be confirmed as a correct record.",
        "# F/48/26 Housing Repairs Backlog",
        "(1) noted <|> the report be noted;",
        "(2) recommended <|> Cabinet be recommended to: (i) fund two further repair teams; and (ii) publish the figures every month;",
        "(3) requested <Director of Homes|to the meeting in September 2026> the Director of Homes be asked to bring a further report to the meeting in September 2026; and",
        "(4) deferred <|to the next meeting> consideration of the damp and mould policy be deferred to the next meeting.",
        "! <Councillor Vane|before the next meeting> Councillor Vane undertook to circulate a ward by ward list of the oldest jobs before the next meeting.",
        "! <Head of Repairs|within two weeks> The Head of Repairs confirmed that she would write to the tenants concerned within two weeks.",
        "# F/49/26 Libraries",
        "(1) approved <|> That the library hours in Appendix B be endorsed;",
        "(2) requested <Cabinet Member for Culture|in May> That the Cabinet Member for Culture be invited to attend the meeting in May; and",
        "(3) appointed <|> That Councillor Costa be appointed to the libraries working group.",
        "# F/50/26 Budget Monitoring",
        "- noted <|> The Committee noted the report.",
        "# F/51/26 Work Programme",
        "- agreed <|> that the bus review be brought forward to April.",
      ]
    `);
  });

  it('panel in Markdown: bullets after RESOLVED to, Roman discussion points that are not items', () => {
    const record = readMinutesFromText(fixture('panel.md'));
    expect(record.meeting).toEqual({
      body: 'Mereshire Police and Crime Panel',
      date: '2026-06-18',
      time: '10:00',
      venue: 'the Guildhall, Merecaster',
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# 41 Declarations of interest",
        "# 42 Police and Crime Commissioner's Annual Report",
        "- other <|> commend the Commissioner on the reduction in burglary;",
        "- requested <Commissioner|by 31 July 2026> request that the Commissioner provide a breakdown of overtime costs by 31 July 2026; and",
        "- appointed <|> appoint Councillor Birch to the budget task group.",
        "! <Commissioner|after the meeting> He offered to supply the figures for each district after the meeting.",
        "! <Commissioner's Chief Executive|once it had been signed off> The Commissioner's Chief Executive would share the consultation plan with the Panel once it had been signed off.",
        "# 43 Complaints",
        "- noted <|> That the register of complaints be received.",
        "# 44 Any other business",
        "! <|in July> The Panel was told that a briefing on custody would be arranged for members in July.",
      ]
    `);
  });

  it('Word HTML: Minute 72, Decision:, labels typed as text, a real list and a table of actions', () => {
    const record = readMinutesFromHtml(fixture('decisions.html'));
    expect(record.meeting).toEqual({
      body: 'Transport Committee',
      date: '2026-07-15',
      time: '14:00',
      venue: 'the Loom Room, Mill House, Merecaster',
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# 72 Bus Network Review",
        "(a) approved <|> That the draft network be approved for consultation;",
        "(b) agreed <Director of Transport|> That authority be delegated to the Director of Transport, in consultation with the Chair, to: (i) settle the consultation paper; and (ii) fix the dates.",
        "(c) referred <|> That the results be referred to the Overview Committee.",
        "# 73 Cycling",
        "1. noted <|> that the Committee: notes the scheme;",
        "2. requested <officers|in the autumn> that the Committee: asks officers to report back in the autumn.",
        "# 74 Actions",
        "! <Director of Transport|1 September 2026> Send the tram business case to members",
        "! <PK|> Map the school crossings",
      ]
    `);
  });

  it('cabinet: RESOLVED before a stem, recommendations to Council, reasons left out', () => {
    expect(listed(readMinutesFromText(fixture('cabinet.txt')))).toMatchInlineSnapshot(`
      [
        "# 112 MINUTES",
        "# 113 COUNCIL TAX SUPPORT SCHEME",
        "(a) noted <|> That Cabinet NOTES the outcome of consultation; and",
        "(b) recommended <|> That Cabinet RECOMMENDS to Council that the scheme in Appendix 1 be adopted.",
        "# 114 TOWN CENTRE PLAN",
        "- recommended <|> that the Town Centre Plan be adopted.",
        "1. approved <|> Approved the draft plan for consultation for six weeks from 1 December 2026.",
        "2. agreed <Head of Planning|> Delegated to the Head of Planning authority to correct errors of fact.",
        "3. requested <officers|in March 2027> Instructed officers to report the results in March 2027.",
        "# 115 PETITION",
        "- requested <Director of Place|> that the Director of Place write to the petitioners and that the petition be referred to the Planning Committee.",
        "# 116 URGENT BUSINESS",
        "! <Officers|by the end of November> Officers undertook to let members have a note on the flood gate, and the Monitoring Officer advised that he would circulate the revised protocol by the end of November.",
        "! <|in January> A further report will be presented to Cabinet in January.",
      ]
    `);
  });

  it('pasted web page: numbers on their own lines, Minutes: sections, a cut text, a list of actions', () => {
    const record = readMinutesFromText(fixture('web-page.txt'));
    expect(record.meeting).toEqual({
      body: 'Mereshire Police and Crime Panel',
      date: '2026-09-15',
      time: '10:30',
      venue: 'Guildhall, Merecaster',
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# 39/26 APOLOGIES FOR ABSENCE",
        "# 40/26 POLICE PERFORMANCE",
        "- noted <|> That the Panel noted the report.",
        "! <PCC|> The PCC would ask the Force to provide a written answer.",
        "! <OPCC|> The OPCC will circulate the waiting times for 101 calls.",
        "! <Head of Communications|> The Head of Communications to share the survey.",
        "# 41/26 PRECEPT",
        "a) approved <|> the precept be supported; and",
        "b) requested <Commissioner|by 31 October> the Commissioner be asked to publish the working papers by 31 October and to",
      ]
    `);
  });

  it('county: (Item n) under titles, motions with roll calls, a stem that changes, text broken by page ends', () => {
    expect(listed(readMinutesFromText(fixture('county.txt')))).toMatchInlineSnapshot(`
      [
        "# 210 Chairman's Announcements",
        "- agreed <|> that the Council formally record its thanks to the flood volunteers.",
        "# 211 Revenue Budget and Medium Term Plan",
        "(a) noted <|> that Council: Notes the forecast, which was drawn up by multi-agency working; and",
        "(b) agreed <|> that Council: Agrees the budget.",
        "(a) agreed <Cabinet Member for Finance|> This Council agrees to call on the Cabinet Member for Finance to: publish a plain guide to the budget; and",
        "(b) agreed <Cabinet Member for Finance|> This Council agrees to call on the Cabinet Member for Finance to: report every quarter.",
        "# 212 Pay Policy",
        "- approved <|> that Council endorses the Pay Policy Statement.",
      ]
    `);
  });

  it('scrutiny: paragraphs numbered 3.1, action lines, an agreement with a list', () => {
    const record = readMinutesFromText(fixture('scrutiny.txt'));
    expect(record.meeting).toEqual({
      body: "Children's Scrutiny Commission",
      date: '2026-02-03',
      time: '18:30',
      venue: 'Committee Room 2, Town Hall',
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# 1 APOLOGIES",
        "# 2 MINUTES AND ACTION TRACKER",
        "! <Director of Education|by the end of the week> The Director of Education said this would be circulated by the end of the week.",
        "# 3 SCHOOL PLACES",
        "1. noted <|> To note the report; and",
        "2. recommended <|> That the Cabinet Member for Education be recommended to consult parents before any closure.",
        "! <Jane Moss|outside the meeting> She would be happy to share the ward figures outside the meeting.",
        "! <Director of Education|> Director of Education to share ward level data on school places.",
        "! <Councillor Holt|to the June meeting> Councillor Holt committed to bringing a paper to the June meeting and said he would write to the Regional Director.",
        "! <Officers|> Officers took an action to provide the glossary.",
        "# 4 WORK PROGRAMME",
        "- agreed <|> to add SEND transport to the work programme for April; and",
        "- agreed <|> to hold a site visit.",
        "# 5 ANY OTHER BUSINESS",
        "- agreed <|> The Commission agreed that a letter be sent to the Minister.",
      ]
    `);
  });

  it('fire and crime panel: Resolved - with a stem, votes in brackets', () => {
    expect(listed(readMinutesFromText(fixture('fire-panel.txt')))).toMatchInlineSnapshot(`
      [
        "# 36 Proposed Police Precept 2026/27",
        "(a) approved <|> That the Panel: supports the proposed precept of £281.40 for a Band D property;",
        "(b) requested <Commissioner|> That the Panel: asks that the Commissioner keeps the Panel informed of progress with the estates review; and",
        "(c) other <|> That the Panel: writes to the Policing Minister concerning the funding formula.",
        "! <Owen Tarrant|> Owen Tarrant undertook to provide a written response to Members.",
        "! <Commissioner|to the Panel's meeting in June> The Commissioner confirmed that she would bring back a report on estates to the Panel's meeting in June and that figures on attrition would be provided to the Panel in advance.",
        "# 37 Complaints Update",
        "- noted <|> That the report is noted.",
        "# 38 Members' Questions",
      ]
    `);
  });

  it('town: PROPOSED, SECONDED and RESOLVED, the motion above its result, votes in figures', () => {
    const record = readMinutesFromText(fixture('town.txt'));
    expect(record.meeting).toEqual({
      body: 'Ashmere Town Council',
      date: '2026-05-14',
      time: '19:00',
      venue: 'the Assembly Rooms',
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# 14/26 To receive apologies for absence",
        "- approved <|> to accept.",
        "# 15/26 To elect a Deputy Mayor",
        "- appointed <|> that Cllr Dove be elected Deputy Mayor for 2026/27.",
        "# 16/26 To consider the grant application from the Scouts",
        "- agreed <|> That a grant of £500 be made to the Scouts.",
        "# 17/26 To consider the quotation for the clock",
        "- approved <|> that quotation B at £2,310 plus VAT be accepted.",
        "# 18/26 Highways",
        "! <Town Clerk|> The Town Clerk will chase the County Council about the bollards.",
        "! <County Councillor Hughes|next month> County Councillor Hughes promised to raise the matter of the A44 with the cabinet member and to report back next month.",
        "# 19/26 Accounts",
        "- approved <|> The payments schedule was approved.",
        "- noted <|> The Council noted the bank reconciliation.",
      ]
    `);
  });

  it('burgh: agreed:-, a body over entries that say what it did, NOTED as a label', () => {
    expect(listed(readMinutesFromText(fixture('burgh.txt')))).toMatchInlineSnapshot(`
      [
        "# 1 SEDERUNT AND DECLARATIONS",
        "# 2 INTERNAL AUDIT PLAN",
        "(a) approved <|> to approve the plan; and",
        "(b) requested <Chief Internal Auditor|in December 2026> to instruct the Chief Internal Auditor to report progress in December 2026.",
        "# 3 RISK",
        "(1) noted <|> The Committee: NOTED the risk register; and",
        "(2) agreed <|> The Committee: AGREED that a workshop be arranged.",
        "# 4 ACCOUNTS",
        "- noted <|> The draft accounts.",
        "# 5 FRAUD",
        "- approved <|> THAT the policy be adopted.",
        "- requested <Officers|> Officers to bring the policy back in a year.",
        "- agreed <|> A training session to be held.",
        "# 6 LEISURE",
        "- agreed <|> That the fees be increased by 3%.",
        "- approved <|> to approve the lease.",
        "# 7 ANY OTHER BUSINESS",
        "! <Chief Constable|by Friday> The Chief Constable gave an undertaking to supply the data by Friday.",
        "! <PCC's Chief of Staff|> The PCC's Chief of Staff to provide a list of grants.",
        "! <Mr Low|> Mr Low said he'd get back to Members on the cost.",
      ]
    `);
  });

  it('headings without numbers: capitals in text, h3 in HTML, talk behind a resolution', () => {
    const text = readMinutesFromText(fixture('plain-headings.txt'));
    expect(text.meeting.venue).toBe("St Mary's Church Hall");
    expect(listed(text)).toMatchInlineSnapshot(`
      [
        "# null APOLOGIES FOR ABSENCE",
        "# null ELECTION OF CHAIRMAN",
        "- appointed <|> that Cllr Ash be elected Chairman",
        "# null FINANCE",
        "- approved <|> to approve the accounts for payment totalling £450.",
        "! <Clerk|before the next meeting> The Clerk agreed to circulate the budget sheet before the next meeting.",
        "# null HIGHWAYS",
        "! <Clerk|> Clerk to report to County Highways.",
      ]
    `);
    const page = readMinutesFromHtml(fixture('plain-headings.html'));
    expect(page.meeting.body).toBe('Mereshire Fire Authority');
    expect(listed(page)).toMatchInlineSnapshot(`
      [
        "# null Apologies for absence",
        "# null Chief Fire Officer's report",
        "1. noted <|> the report be noted; and",
        "2. agreed <|to the next meeting> a further report be brought to the next meeting.",
        "! <Chief Fire Officer|> The Chief Fire Officer agreed to send members the rota.",
        "# null Date of next meeting",
      ]
    `);
  });

  it('reads long and odd texts to the end', () => {
    for (const text of [
      `RESOLVED${' '.repeat(50_000)}that x`,
      'proposed that seconded that '.repeat(5000),
      'Aa '.repeat(40_000),
    ]) {
      expect(readMinutesFromText(text).items).toHaveLength(1);
    }
  });

  it('Welsh: Penderfynwyd, Cytunwyd and tasks for the clerk', () => {
    const record = readMinutesFromText(fixture('welsh.txt'));
    expect(record.meeting).toEqual({
      body: 'CYNGOR CYMUNED LLANFER',
      date: '2026-01-14',
      time: '07:30',
      venue: 'Neuadd Llanfer',
    });
    expect(listed(record)).toMatchInlineSnapshot(`
      [
        "# 1 COFNODION",
        "- approved <|> bod y cofnodion yn gywir.",
        "# 2 FFYRDD",
        "! <SCC Puw|> Cytunodd SCC Puw i edrych i mewn i'r mater.",
        "! <Clerc|> Clerc i ysgrifennu at y Cyngor Sir.",
        "# 3 CYNLLUNIO",
        "(a) noted <|> nodi'r adroddiad;",
        "(b) requested <Clerc|> gofyn i'r Clerc anfon y sylwadau.",
      ]
    `);
  });
});
