/** What a spreadsheet would take for the beginning of a formula, whatever blanks stand before it; also as wide letters, which some programs read alike. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Rows of text as a file that a Danish spreadsheet opens by itself: UTF-8 with a mark at its beginning, semicolons between cells, and each cell in quotes.
 *
 * Nobody's name becomes a formula: what begins like one has an apostrophe before it.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map(row => row.map(cell).join(';')).join('\r\n')}\r\n`;

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
