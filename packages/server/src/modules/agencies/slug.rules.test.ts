import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug.rules.ts';

describe('the slug of an agency', () => {
  it('is its trade name without accents and signs', () => {
    expect(slugOf('Agencia Ñusta & Apu S.A.C.')).toBe('agencia-nusta-apu-s-a-c');
    expect(slugOf('  Árbol–Queuña  ')).toBe('arbol-queuna');
  });

  it('is never empty and never endless', () => {
    expect(slugOf('北京')).toBe('agencia');
    expect(slugOf(`a ${'b'.repeat(200)}`)).toHaveLength(60);
    expect(slugOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });

  it('counts on where another agency has it', () => {
    expect(freeSlug('apu', [])).toBe('apu');
    expect(freeSlug('apu', ['apu', 'apu-2', 'apu-4'])).toBe('apu-3');
  });
});
