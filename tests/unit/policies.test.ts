import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { narrowPolicy } from '../../src/build/policies.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"><style>p{color:red}</style></head><script type="module">go()</script><script src="/a.js"></script>`;

test('a policy keeps what its page holds and loses what other pages hold', () => {
  const wide = `default-src 'none'; script-src 'self' ${hash('go()')} ${hash('others()')}; style-src 'self' ${hash('b{}')} ${hash('p{color:red}')};`;
  expect(narrowPolicy(page(wide))).toBe(
    page(`default-src 'none'; script-src 'self' ${hash('go()')}; style-src 'self' ${hash('p{color:red}')};`),
  );
});

test('a page without a policy stays as it is', () => {
  const html = '<script>go()</script>';
  expect(narrowPolicy(html)).toBe(html);
});
