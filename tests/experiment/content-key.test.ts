import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { canonicalJson, contentKey } from '#experiment/content-key.ts';
import { sha256 } from '#experiment/sha256.ts';
import { version } from '#experiment/version.ts';

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xd7ff }), { maxLength: 300 })
  .map((codes) => String.fromCharCode(...codes));

describe('SHA-256', () => {
  test("of FIPS 180-4's examples", () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('of any text is what every other program makes of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('a content key', () => {
  test('does not depend on the order in which a file lists its fields', () => {
    expect(contentKey({ b: [1, { d: 2, c: 3 }], a: 'x' })).toBe(
      contentKey({ a: 'x', b: [1, { c: 3, d: 2 }] }),
    );
  });

  test('depends on the order of a list, on every value and on every name', () => {
    const keys = [{ a: [1, 2] }, { a: [2, 1] }, { a: [1, 3] }, { b: [1, 2] }, { a: [12] }, { a: '1,2' }].map(
      contentKey,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('leaves out where the schema lies, which changes nothing in the prison', () => {
    expect(contentKey({ $schema: '../schema.json', a: 1 })).toBe(contentKey({ a: 1 }));
  });

  test('is made of canonical JSON as RFC 8785 writes it', () => {
    expect(canonicalJson({ '€': 1e21, a: [0.000001, 1e-7, -0, true, null], B: 'é"\n' })).toBe(
      '{"B":"é\\"\\n","a":[0.000001,1e-7,0,true,null],"€":1e+21}',
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });

  test('of any JSON value reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

test('the version of a manifest is that of the package', () => {
  const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(version).toBe(packaged);
});
