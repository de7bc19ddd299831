import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepest } from '#scenario/json-scanner.ts';
import { locate, mostCharacters, parseJson, positions } from '#scenario/json.ts';

const faultsOf = (text: string) =>
  parseJson(text).findings.map(({ offset, path, found, expected, advice }) => [
    offset,
    path,
    found,
    expected,
    advice,
  ]);

describe('JSON is read as everyone reads it', () => {
  test('any value written as JSON comes back the same', () => {
    fc.assert(
      fc.property(
        // A field named __proto__ is refused, and has a test of its own.
        fc.jsonValue({ maxDepth: 6 }).filter((value) => !JSON.stringify(value).includes('"__proto__":')),
        fc.constantFrom(undefined, 1, '\t', ' \r\n'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(parseJson(text)).toEqual({ value: JSON.parse(text) as unknown, findings: [] });
        },
      ),
    );
  });

  test('any text is accepted exactly when JSON.parse accepts it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"b"',
      '\\',
      '\\u00e9',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '/',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { value, findings } = parseJson(text);
        if (findings.some(({ found }) => found.includes('second time'))) return;
        let parsed: unknown;
        try {
          parsed = JSON.parse(text);
        } catch {
          expect(value).toBeUndefined();
          expect(findings).toHaveLength(1);
          return;
        }
        expect(findings).toEqual([]);
        expect(value).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });

  test('a byte order mark is passed over', () => {
    expect(parseJson('\ufeff{"a": 1}')).toEqual({ value: { a: 1 }, findings: [] });
    expect(locate('\ufeff{"a": 1}', [['a']])).toEqual([{ line: 1, column: 7 }]);
  });
});

describe('what JSON.parse lets pass is a fault', () => {
  test('a key written twice, wherever it stands', () => {
    expect(faultsOf('{"wings": [{"a": 1, "b": 2, "a": 3}]}')).toEqual([
      [28, ['wings', 0, 'a'], 'the key "a" a second time', 'each key once', 'Keep one of the two.'],
    ]);
    expect(faultsOf('{"a": 1, "\\u0061": 2}')).toHaveLength(1);
  });

  test('a key named __proto__, which leaves every prototype as it was', () => {
    const { value, findings } = parseJson('{"a": {"__proto__": {"limit": 3}}}');
    expect(findings.map(({ found }) => found)).toEqual(['the key "__proto__"']);
    expect(Object.getPrototypeOf((value as { a: object }).a)).toBe(Object.prototype);
    expect(({} as { limit?: number }).limit).toBeUndefined();
  });

  test.each(['1e999', '-1e999', '1e-999', `1${'0'.repeat(400)}`])(
    'a number beyond every scale: %s',
    (text) => {
      expect(parseJson(`{"a": ${text}}`).findings).toMatchObject([
        { path: ['a'], expected: 'a number of ordinary size' },
      ]);
    },
  );

  test.each(['0', '-0', '0.0e5', '0e-9', '1e-300'])('but not an ordinary one: %s', (text) => {
    expect(parseJson(text).findings).toEqual([]);
  });
});

describe('a text that is no JSON stops at the place and says what to do', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['', [0, [], 'an empty file', 'a JSON object', 'Check that the file was saved.']],
    [' \n', [2, [], 'an empty file', 'a JSON object', 'Check that the file was saved.']],
    [
      '{"a": [1, 2',
      [11, ['a'], 'the end of the file', '"," or "]"', 'The file breaks off: add what is missing.'],
    ],
    ['{"a": 1,}', [7, [], 'a comma before "}"', '"}" after the last entry', 'Remove the comma.']],
    ['{"a": [1,]}', [8, ['a'], 'a comma before "]"', '"]" after the last entry', 'Remove the comma.']],
    ['{"a": 1 "b": 2}', [8, [], '"\\""', '"," or "}"', 'Correct the text just before this place.']],
    ['{a: 1}', [1, [], '"a"', 'a key in double quotes', 'Put words in double quotation marks.']],
    ["{'a': 1}", [1, [], '"\'"', 'a key in double quotes', 'Use double quotation marks.']],
    ['{"a" 1}', [5, ['a'], '"1"', '":" after the key', 'Put a colon between the key and its value.']],
    ['{"a": NaN}', [6, ['a'], '"NaN"', 'a value', 'Write a number.']],
    ['{"a": -Infinity}', [6, ['a'], '"-Infinity"', 'a value', 'Write a number.']],
    [
      '{"a": .5}',
      [
        6,
        ['a'],
        '".5"',
        'a value',
        'Write the number as digits without leading zeros or plus sign, as in 0.5.',
      ],
    ],
    ['{"a": True}', [6, ['a'], '"True"', 'a value', 'Write true, false or null.']],
    ['{} // end', [3, [], '"/"', 'the end of the file', 'JSON has no comments: remove it.']],
    [
      '{"a": "b\n"}',
      [
        8,
        ['a'],
        '"\\n"',
        'the closing quotation mark of a text',
        'Close the text on the line where it starts.',
      ],
    ],
    [
      '{"a": "b',
      [
        8,
        ['a'],
        'the end of the file',
        'the closing quotation mark of a text',
        'Close the text on the line where it starts.',
      ],
    ],
    [
      '{"a": "b\\',
      [
        9,
        ['a'],
        'the end of the file',
        'the closing quotation mark of a text',
        'Close the text on the line where it starts.',
      ],
    ],
    [
      '{"a": "C:\\data"}',
      [
        6,
        ['a'],
        '"\\"C:\\\\data\\""',
        'a text whose backslashes are escapes of JSON',
        'Write a backslash as "\\\\".',
      ],
    ],
    [
      '{\u0000"\u0000',
      [
        0,
        [],
        'bytes that are not UTF-8',
        'JSON saved as UTF-8',
        'Save the file again with the encoding UTF-8.',
      ],
    ],
    [
      '\ufffd\ufffd{',
      [
        0,
        [],
        'bytes that are not UTF-8',
        'JSON saved as UTF-8',
        'Save the file again with the encoding UTF-8.',
      ],
    ],
  ];
  test.each(cases)('%j', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
    expect(parseJson(text).value).toBeUndefined();
  });

  test('a hundred thousand brackets are refused, not followed', () => {
    for (const bracket of ['[', '{"a":']) {
      expect(faultsOf(bracket.repeat(100_000))).toMatchObject([
        [
          expect.anything(),
          expect.anything(),
          `more than ${deepest} levels of nesting`,
          expect.anything(),
          expect.anything(),
        ],
      ]);
    }
  });

  test('fifty million characters are refused unread', () => {
    expect(faultsOf('['.padEnd(50_000_000, ' '))).toEqual([
      [
        0,
        [],
        '50,000,000 characters',
        `at most ${mostCharacters.toLocaleString('en-GB')}`,
        'Check that this is the right file.',
      ],
    ]);
  });
});

describe('places in a text', () => {
  const text = '{\n  "wings": [\n    { "code": "A" },\r\n    { "code": "B" }\n  ]\n}';

  test('a value by its path, and what is missing by what should hold it', () => {
    const paths = [['wings', 1, 'code'], ['wings', 0], [], ['wings', 1, 'area', 'id'], ['gates', 3]];
    expect(locate(text, paths)).toEqual([
      { line: 4, column: 15 },
      { line: 3, column: 5 },
      { line: 1, column: 1 },
      { line: 4, column: 5 },
      { line: 1, column: 1 },
    ]);
  });

  test('lines and columns agree with a count by hand, in any order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', ' ') }),
        fc.array(fc.nat(20)),
        (sample, offsets) => {
          const inside = offsets.filter((offset) => offset <= sample.length);
          const byHand = inside.map((offset) => {
            const lines = sample.slice(0, offset).split('\n');
            return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
          });
          expect(positions(sample, inside)).toEqual(byHand);
        },
      ),
    );
  });
});
