import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../renderer/import/unpack/budget.ts';
import { unpack } from '../../../renderer/import/unpack/unpack.ts';
import { emlOf } from '../support/make-eml.ts';
import { msgOf } from '../support/make-msg.ts';
import { zipOf } from '../support/make-zip.ts';

const pdf = (words: string) => new Uint8Array(Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`));

async function unpacked(name: string, bytes: Uint8Array<ArrayBuffer> | string, given = limits) {
  const result = await unpack(name, new Blob([bytes]), given);
  if (!result.ok) throw new Error(result.message);
  const { files, leftOut, mail } = result.value;
  const texts = await Promise.all(files.map(({ blob }) => blob.text()));
  return {
    mail,
    files: files.map(({ name: found, kind }, place) => [found, kind === 'pdf' ? texts[place]?.split('\n')[1] : kind]),
    subjects: files.map((file) => file.mail?.subject ?? null),
    leftOut: leftOut.map(({ name: found, code }) => [found, code]),
    sentences: leftOut.map(({ message }) => message),
  };
}

/** The saved page of a meeting, as a browser keeps it. */
const meetingPage = `<!DOCTYPE html><html><head><title>Agenda</title></head><body><div id="modgov">
<h1 class="mgMainTitleTxt">Agenda</h1>
<h2 class="mgSubTitleTxt">Police and Crime Panel - Monday, 7th December, 2026 2.30 pm</h2>
<table class="mgItemTable"><tr><td class="mgItemNumberCell"><p>1.</p></td><td><p class="mgAiTitleTxt">Apologies</p></td></tr></table>
</div></body></html>`;

describe('what is given', () => {
  it('is a paper by itself, also under another name', async () => {
    expect((await unpacked('agenda.pdf', pdf('one'))).files).toEqual([['agenda.pdf', 'one']]);
    expect((await unpacked('agenda', pdf('one'))).files).toEqual([['agenda', 'one']]);
    // What is wrong with it is said where PDFs are looked at.
    expect((await unpacked('agenda.pdf', 'no PDF at all')).files).toHaveLength(1);
  });

  it('is told what to do with questions of a colleague that came within it', async () => {
    const { leftOut, sentences } = await unpacked('a.zip', await zipOf({ 'hart.panelquestions': '{}' }));
    expect(leftOut.map(([name]) => name)).toEqual(['hart.panelquestions']);
    expect(sentences[0]).toContain('drop it on this window');
  });

  it('is a ZIP with folders, ZIPs within it, and files that are no papers', async () => {
    const inner = await zipOf({ 'appendix B.pdf': pdf('b') });
    const bytes = await zipOf({
      'papers/agenda.pdf': pdf('a'),
      'papers/appendices.zip': inner,
      '__MACOSX/papers/._agenda.pdf': 'resource',
      'Thumbs.db': 'pictures',
      'notes.docx': await zipOf({ '[Content_Types].xml': '<Types/>' }),
      'list.xlsx': 'a spreadsheet',
    });
    const found = await unpacked('papers.zip', bytes);
    expect(found.files).toEqual([
      ['agenda.pdf', 'a'],
      ['appendix B.pdf', 'b'],
    ]);
    expect(found.leftOut).toEqual([
      ['notes.docx', 'not-a-paper'],
      ['list.xlsx', 'not-a-paper'],
    ]);
    expect(found.sentences[0]).toContain('Word document');
    expect(found.sentences[1]).toContain('spreadsheet');
  });

  it('is a message with attachments of any name, a ZIP and a message within it', async () => {
    const forwarded = emlOf({ subject: 'FW: papers', attachments: [{ name: 'late report.pdf', bytes: pdf('late') }] });
    const found = await unpacked(
      'message.eml',
      emlOf({
        subject: 'Agenda – Police and Crime Panel, 7 December 2026',
        text: 'Prynhawn da = hello',
        attachments: [
          { name: 'Agenda Ŵyl y Gaeaf – pecyn cyhoeddus o adroddiadau.pdf', bytes: pdf('welsh') },
          { name: 'papers.zip', bytes: await zipOf({ 'x.pdf': pdf('x') }), type: 'application/zip' },
          { name: '', bytes: forwarded, type: 'message/rfc822' },
          { name: 'logo.png', bytes: 'picture', type: 'image/png', inline: true },
        ],
      }),
    );
    expect(found.files).toEqual([
      ['Agenda Ŵyl y Gaeaf – pecyn cyhoeddus o adroddiadau.pdf', 'welsh'],
      ['x.pdf', 'x'],
      ['late report.pdf', 'late'],
    ]);
    const subject = 'Agenda – Police and Crime Panel, 7 December 2026';
    expect(found.subjects).toEqual([subject, subject, 'FW: papers']);
    expect(found.mail).toMatchObject({
      subject,
      sender: 'Democratic Services',
      sentAt: '2026-11-27T16:05:00.000Z',
      text: expect.stringContaining('Prynhawn da = hello'),
    });
    expect(found.leftOut).toEqual([['logo.png', 'not-a-paper']]);
  });

  it('is an Outlook message, with a message and a ZIP in it', async () => {
    const found = await unpacked(
      'papers.msg',
      msgOf({
        subject: 'Papers',
        attachments: [
          { name: 'pack.pdf', bytes: pdf('pack') },
          { name: 'more.zip', bytes: await zipOf({ 'more.pdf': pdf('more') }) },
          { name: 'FW', message: { subject: 'FW', attachments: [{ name: 'old.pdf', bytes: pdf('old') }] } },
          { name: 'shared.pdf', link: true },
        ],
      }),
    );
    expect(found.files.map(([, words]) => words)).toEqual(['pack', 'more', 'old']);
    expect(found.leftOut).toEqual([['shared.pdf', 'not-in-message']]);
    expect(found.mail?.subject).toBe('Papers');
  });

  it('is the saved page of a meeting, as a page or as a web archive', async () => {
    expect((await unpacked('meeting.html', meetingPage)).files).toEqual([['meeting.html', 'page']]);
    const archive = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://democracy.mereshire.example/ieListDocuments.aspx?CId=1&MId=2',
      'Subject: Agenda',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      meetingPage.replaceAll('=', '=3D').replaceAll('\n', '\r\n'),
      '--b--',
      '',
    ].join('\r\n');
    expect((await unpacked('meeting.mht', archive)).files).toEqual([['meeting.mht', 'page']]);
    const other = await unpacked('news.html', '<html><body>Bins are emptied on Friday</body></html>');
    expect(other.leftOut).toEqual([['news.html', 'not-a-paper']]);
  });
});

describe('what cannot be used', () => {
  it('is named: a password, damage, an empty message', async () => {
    const locked = await unpacked('locked.zip', await zipOf({ 'a.pdf': pdf('a'), 'b.pdf': pdf('b') }, 'secret'));
    expect(locked.leftOut).toEqual([['locked.zip', 'password']]);
    expect(locked.sentences[0]).toContain('Unpack it yourself with the password');
    const whole = await zipOf({ 'a.pdf': pdf('a') });
    expect((await unpacked('cut.zip', whole.slice(0, 40))).leftOut).toEqual([['cut.zip', 'damaged']]);
    const flipped = whole.slice();
    const header = new DataView(whole.buffer);
    const data = 30 + header.getUint16(26, true) + header.getUint16(28, true);
    flipped[data + 4] = (flipped[data + 4] ?? 0) ^ 0xff;
    expect((await unpacked('flipped.zip', flipped)).leftOut).toEqual([['a.pdf', 'damaged']]);
    expect((await unpacked('thanks.eml', emlOf({ subject: 'Thanks' }))).leftOut).toEqual([['thanks.eml', 'empty']]);
    expect((await unpacked('empty.zip', await zipOf({}))).leftOut).toEqual([['empty.zip', 'empty']]);
  });

  it('has names that are only ever shown, and never lead anywhere', async () => {
    const found = await unpacked(
      'x.zip',
      await zipOf({
        '../../../etc/passwd.pdf': pdf('a'),
        'C:\\Windows\\evil.pdf': pdf('b'),
        'report\u202Efdp.exe': 'program',
        [`${'long '.repeat(80)}.pdf`]: pdf('c'),
      }),
    );
    expect(found.files.slice(0, 2)).toEqual([
      ['passwd.pdf', 'a'],
      ['evil.pdf', 'b'],
    ]);
    expect(String(found.files[2]?.[0]).length).toBeLessThan(200);
    expect(found.leftOut).toEqual([['reportfdp.exe', 'not-a-paper']]);
  });
});

describe('files made to fill a disk', () => {
  const zeros = new Uint8Array(3_000_000);
  const small = { ...limits, files: 20, bytes: 5_000_000, fileBytes: 4_000_000, ratioFrom: 1_000_000, depth: 3 };

  it('stop at the ratio, the size of one, the size of all and the number of files', async () => {
    const bomb = await unpacked('bomb.zip', await zipOf({ 'a.pdf': zeros, 'b.pdf': pdf('b') }), small);
    expect(bomb.leftOut).toEqual([['a.pdf', 'bomb']]);
    expect(bomb.files).toEqual([['b.pdf', 'b']]);
    const noRatio = { ...small, ratio: 100_000 };
    const large = await zipOf({ 'a.pdf': new Uint8Array(4_500_000), 'b.pdf': pdf('b') });
    expect((await unpacked('large.zip', large, noRatio)).leftOut).toEqual([['a.pdf', 'file-too-large']]);
    const all = await unpacked('all.zip', await zipOf({ 'a.pdf': zeros, 'b.pdf': zeros, 'c.pdf': zeros }), noRatio);
    expect(all.leftOut).toContainEqual(['b.pdf', 'too-large']);
    expect(all.files.length).toBeLessThan(2);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`${place}.pdf`, pdf('x')]));
    const counted = await unpacked('many.zip', await zipOf(many), small);
    expect(counted.files).toHaveLength(20);
    expect(counted.leftOut).toEqual([['many.zip', 'too-many']]);
    const attached = Object.keys(many).map((name) => ({ name, bytes: pdf('x') }));
    const mail = await unpacked('many.eml', emlOf({ subject: 'many', attachments: attached }), small);
    expect(mail.files).toHaveLength(20);
    const outlook = await unpacked('many.msg', msgOf({ subject: 'many', attachments: attached }), small);
    expect(outlook.files).toHaveLength(20);
  });

  it('stop at the depth, in ZIPs and in messages', async () => {
    let zip = await zipOf({ 'a.pdf': pdf('a') });
    for (let depth = 0; depth < 4; depth += 1) zip = await zipOf({ 'in.zip': zip });
    expect((await unpacked('deep.zip', zip, small)).leftOut).toEqual([['in.zip', 'too-deep']]);
    let mail = emlOf({ subject: 'papers', attachments: [{ name: 'a.pdf', bytes: pdf('a') }] });
    for (let depth = 0; depth < 4; depth += 1) {
      mail = emlOf({ subject: 'FW', attachments: [{ name: '', bytes: mail, type: 'message/rfc822' }] });
    }
    expect((await unpacked('deep.eml', mail, small)).leftOut).toEqual([['attached message.eml', 'too-deep']]);
    const parts = Array.from(
      { length: 5000 },
      (_, place) => `Content-Type: multipart/mixed; boundary="b${place}"\r\n\r\n--b${place}\r\n`,
    );
    const absurd = await unpacked('absurd.eml', `Subject: x\r\nMIME-Version: 1.0\r\n${parts.join('')}`, small);
    expect(absurd.leftOut).toEqual([['absurd.eml', 'damaged']]);
  });
});

describe('any bytes', () => {
  const starts = [
    '',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'Subject: x\r\n',
    '<html>',
    '%PDF-',
    'MIME-Version: 1.0\r\n',
  ];
  const names = ['a.pdf', 'a.zip', 'a.eml', 'a.msg', 'a.html', 'a.mht', 'a', 'winmail.dat'];

  it('end in papers and sentences, never in an error', async () => {
    const start = fc.constantFrom(...starts);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        start,
        fc.uint8Array({ maxLength: 3000 }),
        async (name, head, tail) => {
          const result = await unpack(name, new Blob([Buffer.from(head, 'latin1'), new Uint8Array(tail)]));
          expect(result.ok).toBe(true);
          if (result.ok) for (const { message } of result.value.leftOut) expect(message).toMatch(/^[A-Z].*\.$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changed anywhere in a ZIP or a message end the same way', async () => {
    const wholes = [
      ['a.zip', await zipOf({ 'a.pdf': pdf('a'), 'b/c.zip': await zipOf({ 'd.pdf': pdf('d') }) })],
      ['a.eml', emlOf({ subject: 'ŵ', attachments: [{ name: 'ŷ.pdf', bytes: pdf('a') }] })],
      ['a.msg', msgOf({ subject: 'x', attachments: [{ name: 'a.pdf', bytes: pdf('a') }] })],
      ['a.html', new Uint8Array(Buffer.from(meetingPage))],
    ] as const;
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wholes), damage, async ([name, whole], places) => {
        const bytes = whole.slice();
        for (const [place, value] of places) bytes[place % bytes.length] = value;
        expect((await unpack(name, new Blob([bytes]))).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
