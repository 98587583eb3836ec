import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from '@app/web';
import { carriedFields, carriedForm, formOf, isOwnPath } from './carried-form.js';

const sent = (body: unknown, method = 'POST', url = '/cases/7/notes?x=1') =>
  ({ method, url, body }) as unknown as FastifyRequest;

describe('A form that is carried through the page to log in', () => {
  it('comes back as it was, without its old token', () => {
    const form = formOf(sent({ csrf: 'old', text: 'Half a\nsentence', wish: ['a', 'b'], version: '3' }));
    expect(form).toBeDefined();
    const body: Record<string, string | string[]> = {};
    for (const [name, value] of carriedFields(form!)) {
      const before = body[name];
      body[name] = before === undefined ? value : [...[before].flat(), value];
    }
    expect(carriedForm({ username: 'x', ...body })).toEqual({
      to: '/cases/7/notes',
      fields: [
        ['text', 'Half a\nsentence'],
        ['wish', 'a'],
        ['wish', 'b'],
        ['version', '3'],
      ],
    });
  });

  it('is none when a page was only asked for', () => {
    expect(formOf(sent(undefined, 'GET'))).toBeUndefined();
    expect(carriedForm({ username: 'x' })).toBeUndefined();
  });

  it('leads nowhere but to this door', () => {
    expect(isOwnPath('/cases/0199-ab/notes')).toBe(true);
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a?b', '/a b', '']) {
      expect(isOwnPath(path)).toBe(false);
      expect(carriedForm({ 'carried-to': path })).toBeUndefined();
    }
  });
});
