import { changedPdfFile, type PdfChange } from './pdf-files.ts';
import { paperByPieces, picturesMoved } from './pdf-memory.ts';

/** For all that reads words. They come out the same to the last bit. */
const always: readonly PdfChange[] = [
  {
    why: 'Bold words tell headings; pdf.js gives the names of fonts only with all that is drawn on a page.',
    find: `
          descent: font.descent,
          vertical: font.vertical
        };`,
    put: `
          descent: font.descent,
          vertical: font.vertical,
          name: font.name
        };`,
  },
  {
    why: 'A state that inherits from the one before is an object of its own kind, and makes all slow that reads it.',
    find: `
    const clone = Object.assign(Object.create(this), this);
    clone.textMatrix =`,
    put: `
    const clone = Object.assign(Object.create(TextState.prototype), this);
    clone.textMatrix =`,
  },
  {
    why: 'Matrices are plain lists everywhere else.',
    find: `
class TextState {
  ctm = new Float32Array(IDENTITY_MATRIX);`,
    put: `
class TextState {
  ctm = IDENTITY_MATRIX.slice();`,
  },
  {
    why: 'Asked twice for every letter: the same sums in the same order, with one list made of the three.',
    find: `
      const tsm = [textState.fontSize * textState.textHScale, 0, 0, textState.fontSize, 0, textState.textRise];
      if (`,
    put: `
      const { ctm, textMatrix: m, textRise: rise } = textState;
      const wide = textState.fontSize * textState.textHScale;
      let high = textState.fontSize;
      if (`,
  },
  {
    why: 'The second half of the same.',
    find: `
          tsm[3] *= glyphHeight * textState.fontMatrix[3];
        }
      }
      return Util.transform(textState.ctm, Util.transform(textState.textMatrix, tsm));`,
    put: `
          high *= glyphHeight * textState.fontMatrix[3];
        }
      }
      const a = m[0] * wide + m[2] * 0,
        b = m[1] * wide + m[3] * 0,
        c = m[0] * 0 + m[2] * high,
        d = m[1] * 0 + m[3] * high,
        e = m[0] * 0 + m[2] * rise + m[4],
        f = m[1] * 0 + m[3] * rise + m[5];
      return [
        ctm[0] * a + ctm[2] * b,
        ctm[1] * a + ctm[3] * b,
        ctm[0] * c + ctm[2] * d,
        ctm[1] * c + ctm[3] * d,
        ctm[0] * e + ctm[2] * f + ctm[4],
        ctm[1] * e + ctm[3] * f + ctm[5],
      ];`,
  },
  {
    why: 'A font that is known is set at once; pdf.js waited for it, and a page sets fonts hundreds of times.',
    find: `
    async function handleSetFont(fontName, fontRef) {
      const translated = await self.loadFont(fontName, fontRef, resources, task, null, null, seenRefs);
      textState.loadedName = translated.loadedName;
      textState.font = translated.font;
      textState.fontMatrix = translated.font.fontMatrix || FONT_IDENTITY_MATRIX;
    }`,
    put: `
    function setFont(translated) {
      textState.loadedName = translated.loadedName;
      textState.font = translated.font;
      textState.fontMatrix = translated.font.fontMatrix || FONT_IDENTITY_MATRIX;
    }
    async function handleSetFont(fontName, fontRef) {
      setFont(await self.loadFont(fontName, fontRef, resources, task, null, null, seenRefs));
    }`,
  },
  {
    why: 'The same; words are sent on where they were before, in pieces that the page on the screen takes in quickly.',
    find: `
            next(handleSetFont(fontNameArg, null));
            return;`,
    put: `
            const loadingFont = self.loadFont(fontNameArg, null, resources, task, null, null, seenRefs);
            if (loadingFont.translated) {
              setFont(loadingFont.translated);
              enqueueChunk(true);
              break;
            }
            next(loadingFont.then(setFont));
            return;`,
  },
  {
    why: 'The same.',
    find: `
      resolve(translated);
    }).catch(reason => {
      warn(\`loadFont - translateFont failed`,
    put: `
      promise.translated = translated;
      resolve(translated);
    }).catch(reason => {
      warn(\`loadFont - translateFont failed`,
  },
];

/** What only the reader of words asks for, in renderer/pdf/whole-words.ts. */
const wordsAtOnce: readonly PdfChange[] = [
  {
    why: 'The words of a page come in one answer, their places as numbers: pdf.js sends them ten by ten, each with its list.',
    find: `
    handler.on("GetPageIndex"`,
    put: `
    handler.on("ReadWords", async function ({ pageIndex }) {
      const page = await pdfManager.getPage(pageIndex);
      const task = new WorkerTask("ReadWords: page " + pageIndex);
      task.drawn = new DrawnRules();
      startWorkerTask(task);
      const strings = [], fonts = [], places = [];
      const styles = Object.create(null);
      const sink = {
        desiredSize: Infinity,
        ready: null,
        enqueue(chunk) {
          Object.assign(styles, chunk.styles);
          for (const { str, fontName, transform: at, width, height } of chunk.items) {
            strings.push(str);
            fonts.push(fontName);
            places.push(at[0], at[1], at[2], at[3], at[4], at[5], width, height);
          }
        },
      };
      try {
        await page.extractTextContent({ handler, task, sink, includeMarkedContent: false, disableNormalization: false });
      } finally {
        finishWorkerTask(task);
      }
      return { strings, fonts, places: new Float64Array(places), styles, rules: new Float64Array(task.drawn.rules) };
    });
    handler.on("GetPageIndex"`,
  },
  {
    why: 'Straight lines that are drawn, among them thin boxes that are filled, tell the cells of tables.',
    find: `
class WorkerTask {`,
    put: `
class DrawnRules {
  rules = [];
  #paths = [];
  #path = [];
  #to(x, y, ctm) {
    this.#path.push(ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]);
  }
  #begin() {
    this.#path = [];
    this.#paths.push(this.#path);
  }
  #close() {
    const path = this.#path;
    if (path.length > 0) path.push(path[0], path[1]);
  }
  #end() {
    this.#paths.length = 0;
    this.#path = [];
  }
  take(fn, args, ctm) {
    switch (fn) {
      case OPS.moveTo:
        this.#begin();
        this.#to(args[0], args[1], ctm);
        return;
      case OPS.rectangle:
        const x = args[0], y = args[1], right = x + args[2], top = y + args[3];
        this.#begin();
        this.#to(x, y, ctm), this.#to(right, y, ctm), this.#to(right, top, ctm), this.#to(x, top, ctm);
        this.#close();
        return;
      case OPS.lineTo:
      case OPS.curveTo:
      case OPS.curveTo2:
      case OPS.curveTo3:
        this.#to(args[args.length - 2], args[args.length - 1], ctm);
        return;
      case OPS.closePath:
        this.#close();
        return;
      case OPS.closeStroke:
      case OPS.closeFillStroke:
      case OPS.closeEOFillStroke:
        this.#close();
      case OPS.stroke:
      case OPS.fillStroke:
      case OPS.eoFillStroke:
        for (const path of this.#paths) {
          for (let at = 3; at < path.length; at += 2) this.#add(path[at - 3], path[at - 2], path[at - 1], path[at]);
        }
        this.#end();
        return;
      case OPS.fill:
      case OPS.eoFill:
        for (const path of this.#paths) this.#fill(path);
        this.#end();
        return;
      case OPS.endPath:
        this.#end();
    }
  }
  #fill(path) {
    let left = Infinity, right = -Infinity, low = Infinity, high = -Infinity;
    for (let at = 1; at < path.length; at += 2) {
      left = Math.min(left, path[at - 1]), right = Math.max(right, path[at - 1]);
      low = Math.min(low, path[at]), high = Math.max(high, path[at]);
    }
    const x = (left + right) / 2, y = (low + high) / 2;
    if (right - left <= 3) this.#add(x, low, x, high);
    else if (high - low <= 3) this.#add(left, y, right, y);
  }
  #add(x, y, toX, toY) {
    const wide = Math.abs(toX - x), high = Math.abs(toY - y);
    if (Math.min(wide, high) < 1 && Math.max(wide, high) >= 3 && this.rules.length < 32000) this.rules.push(x, y, toX, toY);
  }
}
class WorkerTask {`,
  },
  {
    why: 'The same.',
    find: `
            textState.textHScale = args[0] / 100;
            break;`,
    put: `
            textState.textHScale = args[0] / 100;
            break;
          default:
            if (fn >= OPS.moveTo && fn <= OPS.endPath) task.drawn?.take(fn, args, textState.ctm);
            break;`,
  },
];

/**
 * A worker of the name that renderer/pdf/text-reader.ts gives it draws nothing: it needs what a font says of its letters,
 * not how they look.
 */
const withoutShapes: readonly PdfChange[] = [
  {
    why: 'Whether anything is to be drawn, and the letters of strings: a page is read once, and keeping all its strings costs more.',
    find: `
class Font {
  #charsCache = new Map();`,
    put: `
const drawsNothing = () => globalThis.name === "pdf-text";
class Font {
  drawsNothing = drawsNothing();
  #charsCache = this.drawsNothing ? { get() {}, set() {} } : new Map();`,
  },
  {
    why: 'The programs of a TrueType font are not checked.',
    find: `const hintsValid = sanitizeTTPrograms(`,
    put: `const hintsValid = this.drawsNothing || sanitizeTTPrograms(`,
  },
  {
    why: 'Its shapes are not mended.',
    find: `
    if (isTrueType) {
      const glyphsInfo =`,
    put: `
    if (isTrueType && !this.drawsNothing) {
      const glyphsInfo =`,
  },
  {
    why: 'Nor is it written anew; the names of it alone may still change what its codes mean.',
    find: `
    const charCodeToGlyphId = new Map();
    function hasGlyph(`,
    put: `
    if (this.drawsNothing) {
      if (tables.name && !properties.composite) {
        adjustTrueTypeToUnicode(properties, this.isSymbolicFont, readNameTable(tables.name)[1]);
      }
      return null;
    }
    const charCodeToGlyphId = new Map();
    function hasGlyph(`,
  },
  {
    why: 'The fonts of PostScript are not written anew either.',
    find: `
    const glyphZeroId = font instanceof CFFFont`,
    put: `
    if (this.drawsNothing) return null;
    const glyphZeroId = font instanceof CFFFont`,
  },
  {
    why: 'The same.',
    find: `
      this.data = compiler.compile();
    } catch (ex) {
      warn(\`Failed to compile font "`,
    put: `
      this.data = drawsNothing() ? null : compiler.compile();
    } catch (ex) {
      warn(\`Failed to compile font "`,
  },
];

/**
 * pdf.js's worker, made to say the names of fonts, to read the words of pages in half the time, and to hold no more of a
 * long paper than it needs.
 */
export function preparePdfWorker(worker: string): string {
  return changedPdfFile(worker, [
    ...always,
    ...wordsAtOnce,
    ...withoutShapes,
    ...paperByPieces,
    ...picturesMoved.worker,
  ]);
}
