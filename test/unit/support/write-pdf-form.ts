import { deflateSync } from 'node:zlib';

/** How a made PDF says where its objects are. `packed` keeps them in a stream of objects; `both` is for readers of old. */
export type PdfForm = 'table' | 'stream' | 'packed' | 'both';

const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** Rows as the better writers of PDFs pack them: each byte less the one above it, which is foretold with filter 2. */
function predicted(rows: readonly number[][]): Buffer {
  const width = rows[0]?.length ?? 0;
  const above = (row: number, column: number) => rows[row - 1]?.[column] ?? 0;
  return Buffer.from(
    rows.flatMap((row, at) => [2, ...Array.from({ length: width }, (_, i) => ((row[i] ?? 0) - above(at, i)) & 255)]),
  );
}

/**
 * Makes a PDF of the bodies of its objects, numbered from 1, the first of which is the catalogue. In a packed file all
 * but streams go into a stream of objects.
 */
export function pdfOfObjects(bodies: readonly string[], form: PdfForm, trailer = ''): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  let size = 0;
  const add = (part: string | Buffer) => {
    const buffer = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(buffer);
    size += buffer.length;
  };
  const rows = new Map<number, number[]>([[0, [0, ...u32(0), 255, 255]]]);
  const offsets = new Map<number, number>();
  add('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const isPacked = (body: string) => (form === 'packed' || form === 'both') && !body.includes('stream');
  for (const [index, body] of bodies.entries()) {
    if (isPacked(body)) continue;
    offsets.set(index + 1, size);
    rows.set(index + 1, [1, ...u32(size), 0, 0]);
    add(`${index + 1} 0 obj\n${body}\nendobj\n`);
  }
  let next = bodies.length + 1;
  const packed = bodies.flatMap((body, index) => (isPacked(body) ? [{ number: index + 1, body }] : []));
  const addStream = (number: number, entries: string, data: Buffer) => {
    offsets.set(number, size);
    rows.set(number, [1, ...u32(size), 0, 0]);
    add(`${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`);
    add(data);
    add('\nendstream\nendobj\n');
  };
  if (packed.length > 0) {
    let at = 0;
    const heads = packed.map(({ number, body }) => {
      const head = `${number} ${at}`;
      at += body.length + 1;
      return head;
    });
    const head = `${heads.join(' ')}\n`;
    const data = `${head}${packed.map(({ body }) => body).join('\n')}`;
    for (const [index, { number }] of packed.entries()) rows.set(number, [2, ...u32(next), 0, index]);
    const entries = `/Type /ObjStm /N ${packed.length} /First ${head.length}`;
    addStream(next, entries, deflateSync(Buffer.from(data, 'latin1')));
    next += 1;
  }
  const start = size;
  if (form === 'table' || form === 'both') {
    const count = next + (form === 'both' ? 1 : 0);
    let hidden = '';
    if (form === 'both') {
      const kept = [...rows].filter(([, row]) => row[0] === 2).sort(([a], [b]) => a - b);
      const index = kept.map(([number]) => `${number} 1`).join(' ');
      hidden = ` /XRefStm ${size}`;
      const entries = `/Type /XRef /Size ${count} /W [1 4 2] /Index [${index}] /DecodeParms << /Predictor 12 /Columns 7 >>`;
      addStream(next, entries, deflateSync(predicted(kept.map(([, row]) => row))));
    }
    const table = size;
    const line = (number: number) =>
      offsets.has(number)
        ? `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`
        : `0000000000 ${number === 0 ? '65535' : '00000'} f \n`;
    add(`xref\n0 ${count}\n${Array.from({ length: count }, (_, number) => line(number)).join('')}`);
    add(`trailer\n<< /Size ${count} /Root 1 0 R ${trailer}${hidden} >>\nstartxref\n${table}\n%%EOF`);
  } else {
    rows.set(next, [1, ...u32(start), 0, 0]);
    const sorted = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
    const entries =
      `/Type /XRef /Size ${next + 1} /Root 1 0 R ${trailer} /W [1 4 2]` +
      ' /DecodeParms << /Predictor 12 /Columns 7 >>';
    addStream(next, entries, deflateSync(predicted(sorted)));
    add(`startxref\n${start}\n%%EOF\n`);
  }
  return new Uint8Array(Buffer.concat(parts));
}
