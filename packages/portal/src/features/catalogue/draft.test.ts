import { expect, it } from 'vitest';
import { sentOf, textOf, valuesOf } from './draft.ts';

const draft = (...values: string[]) => ({ values, sourceIds: ['vt-home'], confidence: 'HIGH' as const, note: ' ' });

it('sends an empty field as unknown, without a note that is blank', () => {
  expect(sentOf('altitudeM', 'WHOLE', draft(' '))).toEqual({ field: 'altitudeM', values: [], sourceIds: ['vt-home'], confidence: 'HIGH', note: null });
});
it('reads a decimal comma, and leaves alone what could also be thousands', () => {
  expect(sentOf('hectares', 'DECIMAL', draft('365,6')).values).toEqual(['365.6']);
  expect(sentOf('latitude', 'DECIMAL', draft('-13,3055')).values).toEqual(['-13.3055']);
  expect(sentOf('hectares', 'DECIMAL', draft('7,324')).values).toEqual(['7,324']);
  expect(sentOf('hectares', 'DECIMAL', draft('2.076,54')).values).toEqual(['2.076,54']);
});
it('reads several numbers from one line, and several names from lines', () => {
  expect(sentOf('otherAltitudesM', 'WHOLES', draft(...valuesOf('4800, 4500 4343', 'WHOLES'))).values).toEqual(['4800', '4500', '4343']);
  expect(valuesOf(textOf(['Thastayoc', 'T’tastayoc'], 'TEXTS'), 'TEXTS')).toEqual(['Thastayoc', 'T’tastayoc']);
});
