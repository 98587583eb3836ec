/**
 * The one condition under which a case stands in any list, search or count of a colleague: a key was sealed to her, and
 * no wall stands between the two. Everything in this lib that lists cases puts it into its statement.
 *
 * @param staff The parameter that carries her id, as `$1`.
 * @param alias The name of `cases.cases` in the statement.
 */
export function visibleTo(staff: string, alias = 'c'): string {
  return `
  exists (select from cases.key_seals k where k.staff_id = ${staff} and k.case_id = ${alias}.id)
  and not exists (select from cases.recusals r where r.case_id = ${alias}.id and r.staff_id = ${staff})
  and not exists (select from identity.ties t where t.staff_id = ${staff} and t.institution_id = ${alias}.institution_id)
  and not exists (select from identity.circle_ties t
    where t.staff_id = ${staff} and t.region = ${alias}.region and t.work_type = ${alias}.work_type)
  and ${alias}.status <> 'erased'`;
}
