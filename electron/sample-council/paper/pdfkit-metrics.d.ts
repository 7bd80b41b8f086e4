/** The metrics that pdfkit ships for the fonts every PDF reader has; its own types leave these modules out. */
declare module 'pdfkit/standard-fonts/*' {
  const font: {
    name: string;
    /** Glyph names in the order of `glyphWidths`, separated by spaces. */
    glyphNames: string;
    /** Widths in thousandths of the font size. */
    glyphWidths: number[];
  };
  export default font;
}
