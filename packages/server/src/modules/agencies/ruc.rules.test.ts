import { describe, expect, it } from 'vitest';
import { refuseIfRucInvalid } from './ruc.rules.ts';

const faultOf = (ruc: string) => refuseIfRucInvalid(ruc)?.fault;

describe('a RUC', () => {
  it.each(['20131312955', '20512333797', '20292005483', '20554133470', '20123456701', '20123456760'])('%s fits its check digit', (ruc) => {
    expect(faultOf(ruc)).toBeUndefined();
  });

  it.each(['20131312950', '20512333798', '20123456700', '20123456761'])('%s does not', (ruc) => {
    expect(faultOf(ruc)).toBe('CHECK_DIGIT');
  });

  it('has exactly one last digit that fits', () => {
    for (const firstTen of ['2012345670', '2055413347', '1044556677', '2060000001']) {
      const fitting = '0123456789'.split('').filter((digit) => faultOf(firstTen + digit) === undefined);
      expect(fitting).toHaveLength(1);
    }
  });

  it('begins with 10 or 20 for an agency, whatever its check digit', () => {
    for (const prefix of ['15', '16', '17', '00', '21']) expect(faultOf(`${prefix}131312955`)).toBe('PREFIX');
  });

  it('has eleven digits and nothing else', () => {
    for (const text of ['', '2013131295', '201313129555', '2013131295X', '20131312 955', '20-131312955', '２０１３１３１２９５５']) expect(faultOf(text)).toBe('LENGTH');
  });
});
