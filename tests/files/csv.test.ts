import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { csvCell, csvLine } from '#files/csv.ts';

/** A reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted && character === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ',') {
      rows[rows.length - 1].push(cell);
      cell = '';
    } else if (!quoted && character === '\r' && text[i + 1] === '\n') {
      rows[rows.length - 1].push(cell);
      rows.push([]);
      cell = '';
      i++;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('a line of comma-separated text', () => {
  test('quotes what must be quoted and nothing else', () => {
    expect(csvLine(['a', 'b,c', 'say "now"', 'two\nlines', 1.5, null, ''])).toBe(
      'a,"b,c","say ""now""","two\nlines",1.5,,\r\n',
    );
  });

  test('read back gives the same cells', () => {
    const safe = fc.string({ maxLength: 12 }).filter((text) => !/^\s*[=+\-@]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(safe, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(rows.map(csvLine).join(''))).toEqual(rows);
      }),
    );
  });
});

describe('a cell a spreadsheet would run', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', ' =1', '\t=1', '=HYPERLINK("http://x")', '-', '+', '-1-1'])(
    '%j is text',
    (text) => {
      expect(readCsv(`${csvCell(text)}\r\n`)[0][0]).toBe(`'${text}`);
    },
  );

  test.each(['-1.5', '+3', '-.5', '-1e-7', 'a=b', '', 'A-1-001', '1-2'])('%j is left as it is', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  test('numbers are numbers', () => {
    expect(csvLine([-1.5, 0, 1e21, 1e-7])).toBe('-1.5,0,1e+21,1e-7\r\n');
  });
});
