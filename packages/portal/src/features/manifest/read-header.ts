import { plainText } from './plain-text.ts';
import { columnKeys, type ColumnKey } from './row.ts';

/** How header rows in Spanish and English call our columns. Ours come first in each list. */
const headerNames: Record<ColumnKey, string> = {
  firstNames: 'nombres,first names,nombre,first name,given names,given name,names,name,primer nombre,nombre s',
  lastNames: 'apellidos,last names,apellido,last name,surname,surnames,family name,family names,apellido s,apellidos completos',
  documentType: 'tipo de documento,document type,tipo documento,tipo doc,tipo de doc,tipo,doc type,type of document,id type,documento tipo',
  documentNumber:
    'numero de documento,document number,numero documento,nro de documento,n de documento,nro documento,n documento,no de documento,num documento,numero,nro,documento,document,doc,pasaporte,passport,passport number,passport no,numero de pasaporte,n de pasaporte,nro de pasaporte,nro pasaporte,id number,dni,pasaporte dni,dni pasaporte',
  nationality: 'nacionalidad,nationality,pais,country,citizenship,pais de origen,country of origin,nation',
  birthDate: 'fecha de nacimiento,birth date,date of birth,fecha nacimiento,fecha de nac,fecha nac,f nacimiento,f de nacimiento,f nac,nacimiento,birthdate,birthday,dob,d o b,born',
  sex: 'sexo,sex,genero,gender,m f,f m',
  diet: 'dieta,diet,alimentacion,comida,dietary requirements,dietary needs,dietary,food,meals,regimen,restricciones alimentarias',
  medicalNote: 'nota medica,medical note,medical notes,medical,salud,health,condiciones medicas,medical conditions,informacion medica,medical information,alergias,allergies,observaciones medicas',
  emergencyContact: 'contacto de emergencia,emergency contact,contacto emergencia,emergencia,emergency,emergency phone,contacto,telefono de emergencia',
};
const byName = new Map(columnKeys.flatMap((key) => headerNames[key].split(',').map((name) => [name, key] as const)));

/** Which of our columns each cell of a sheet goes to; null: none. */
export type Mapping = Array<ColumnKey | null>;

/**
 * The mapping a header row says, or null when the row is no header: fewer than two of its cells name a column.
 * A column named twice counts once: the first.
 */
export function readHeader(cells: readonly string[]): Mapping | null {
  const taken = new Set<ColumnKey>();
  const mapping = cells.map((cell) => {
    const key = byName.get(plainText(cell)) ?? null;
    if (key === null || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
  return taken.size >= 2 ? mapping : null;
}

/** Without a header the columns stand in the order of ours. */
export function mappingByOrder(width: number): Mapping {
  return Array.from({ length: width }, (_, index) => columnKeys[index] ?? null);
}
