import { describe, expect, test } from 'vitest';
import { datesWithMonthFirst, landingOf, missingColumns, remapped, rowsOf, withCell, withMonthsFirst } from './landing.ts';
import { columnKeys, emptyRow } from './row.ts';

const line = 'Anna\tBerg\tPasaporte\tC01X00061\tAlemania\t13/05/1988\tF\tvegetariana\tasma\t+49 30 1234';

describe('without a header row', () => {
  test('the columns stand in the order of ours', () => {
    const [row] = rowsOf(landingOf(line));
    expect(Object.keys(row!).toSorted()).toEqual([...columnKeys].toSorted());
    expect(row).toMatchObject({ firstNames: 'Anna', documentType: 'Pasaporte', birthDate: '13/05/1988', emergencyContact: '+49 30 1234' });
  });

  test('columns beyond ours go nowhere', () => {
    expect(landingOf(`${line}\textra`).mapping.at(-1)).toBeNull();
  });

  test('a traveller whose document is a DNI is not taken for a header', () => {
    expect(rowsOf(landingOf('Luis\tQuispe\tDNI\t12345678'))).toHaveLength(1);
  });
});

describe('with a header row', () => {
  test('our own, in both languages', () => {
    const spanish = 'Nombres\tApellidos\tTipo de documento\tNúmero de documento\tNacionalidad\tFecha de nacimiento\tSexo\tDieta\tNota médica\tContacto de emergencia';
    const english = 'First names\tLast names\tDocument type\tDocument number\tNationality\tDate of birth\tSex\tDiet\tMedical note\tEmergency contact';
    expect(landingOf(`${spanish}\n${line}`).mapping).toEqual(columnKeys);
    expect(landingOf(`${english}\n${line}`).mapping).toEqual(columnKeys);
  });

  test('any order, other words, columns we do not keep', () => {
    const landing = landingOf('Surname;Given name;Room;DOB;Passport No.\nBerg;Anna;12;13/05/1988;C01X00061');
    expect(landing.mapping).toEqual(['lastNames', 'firstNames', null, 'birthDate', 'documentNumber']);
    expect(rowsOf(landing)).toEqual([{ ...emptyRow, lastNames: 'Berg', firstNames: 'Anna', birthDate: '13/05/1988', documentNumber: 'C01X00061' }]);
    expect(missingColumns(landing)).toEqual(['documentType', 'nationality']);
  });

  test('a header alone brings no traveller', () => {
    expect(rowsOf(landingOf('Nombres\tApellidos'))).toEqual([]);
  });
});

test('a column is sent elsewhere, and the one that stood there goes nowhere', () => {
  const landing = remapped(landingOf('Berg\tAnna'), 0, 'lastNames');
  expect(landing.mapping).toEqual(['lastNames', null]);
  expect(rowsOf(remapped(landing, 1, 'firstNames'))[0]).toMatchObject({ lastNames: 'Berg', firstNames: 'Anna' });
});

test('a wrong cell is repaired in place', () => {
  const landing = withCell(landingOf(line), 0, 5, '14/05/1988');
  expect(rowsOf(landing)[0]!.birthDate).toBe('14/05/1988');
});

describe('dates with the month first', () => {
  const sheet = (...dates: string[]) => landingOf(['Nombres\tFecha de nacimiento', ...dates.map((date) => `A\t${date}`)].join('\n'));

  test('are found when some make sense only so, and all are repaired', () => {
    const landing = sheet('05/13/1988', '05/06/1990', '12/25/1979');
    expect(datesWithMonthFirst(landing)).toBe(2);
    expect(rowsOf(withMonthsFirst(landing)).map((row) => row.birthDate)).toEqual(['13/05/1988', '06/05/1990', '25/12/1979']);
  });

  test('are not offered for a sheet that has days first too', () => {
    expect(datesWithMonthFirst(sheet('13/05/1988', '05/13/1988'))).toBe(0);
    expect(datesWithMonthFirst(sheet('13/05/1988', '14/06/1988'))).toBe(0);
  });

  test('a year-first date is left as it is', () => {
    expect(rowsOf(withMonthsFirst(sheet('1988-05-13', '05/13/1988'))).map((row) => row.birthDate)).toEqual(['1988-05-13', '13/05/1988']);
  });
});
