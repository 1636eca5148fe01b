import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenIn } from './spoken.ts';

const webm = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.alloc(40)]).toString('base64');
const mp4 = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypM4A '), Buffer.alloc(40)]).toString('base64');
const ogg = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(40)]).toString('base64');

describe('an answer that is spoken', () => {
  it('is one of three kinds of sound, and begins as that kind does', () => {
    expect(spokenIn(`data:audio/webm;base64,${webm}`)).toEqual({ type: 'audio/webm', data: webm });
    expect(spokenIn(`data:audio/webm;codecs=opus;base64,${webm}`)?.type).toBe('audio/webm');
    expect(spokenIn(`data:audio/mp4;base64,${mp4}`)?.type).toBe('audio/mp4');
    expect(spokenIn(`data:audio/ogg;base64,${ogg}`)?.type).toBe('audio/ogg');
    for (const wrong of [
      `data:audio/mp4;base64,${webm}`,
      `data:text/html;base64,${webm}`,
      `data:audio/webm;base64,${Buffer.from('<script>alert(1)</script>').toString('base64')}`,
      `data:audio/webm;base64,${webm}"onerror=`,
      webm,
      '',
    ])
      expect(spokenIn(wrong), wrong).toBeNull();
  });

  it('is not larger than a minute can be', () => {
    const large = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.alloc(700_000)]).toString('base64');
    expect(spokenIn(`data:audio/webm;base64,${large}`)).toBeNull();
  });

  it('is nothing that somebody made up', () => {
    const made = fc.tuple(fc.constantFrom('', 'data:audio/webm;base64,'), fc.string({ maxLength: 200 }));
    fc.assert(
      fc.property(made, ([head, text]) => {
        expect(spokenIn(head + text)).toBeNull();
      }),
    );
  });
});
