import type { EntityMetadata } from 'typeorm';

/** The types whose values the ORM makes something else of than the driver does. */
const REMADE = new Set<unknown>([
  'time',
  'timetz',
  'json',
  'hstore',
  'enum',
  'simple-array',
  'simple-json',
  'simple-enum',
  'cube',
  'point',
  'geometry',
  'geography',
]);

/**
 * The beginning of a statement that reads whole rows of an entity, under the names of its properties.
 *
 * @throws Error for a column of a type whose value this could not give as the ORM gives it.
 */
export function selectOf({ columns, tablePath }: EntityMetadata): string {
  const listed = columns.map(({ databaseName, propertyName, type, isArray, transformer, isSelect }) => {
    // As a value of the driver a day would become a moment, so it is read as text.
    const isDay = type === 'date';
    if (REMADE.has(type) || (isDay && isArray) || transformer !== undefined || !isSelect)
      throw new Error(`${tablePath}.${databaseName} cannot be read without the ORM`);
    const value = isDay ? `to_char(e."${databaseName}", 'YYYY-MM-DD')` : `e."${databaseName}"`;
    return `${value} as "${propertyName}"`;
  });
  return `select ${listed.join(', ')} from ${tablePath} e`;
}
