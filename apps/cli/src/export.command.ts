import { CaseExportService } from '@app/casework';
import { invalid } from '@app/kernel';
import { EXIT, type Command } from './command.js';
import { withDesk } from './context.js';
import { zgwCase } from './export/zgw-case.js';

export type OpenExport = <T>(work: (exports: CaseExportService) => Promise<T>) => Promise<T>;

/** @param open Gives the service of the desk to the work, and closes it whatever happens. */
export function makeExportCommand(open: OpenExport): Command {
  return {
    name: 'export',
    summary: 'zgw CASE: one case for another case system, with her consent only',
    help: `export zgw CASE

Prints one case in the shape of the Dutch standard for case systems (ZGW): zaak, statussen, resultaat, rollen,
eigenschappen, zaakinformatieobjecten. CASE is its number (SR-2026-000123) or its id.

Only with her consent to an export, which a caseworker asks at the desk and which she gives in her mailbox. Without
it: exit 2 and one line. A consent that she took back does not count.
The operator has no key of any case. So there are coded facts, dates and numbers in it and no text: not her story, no
message, no name of a file (they are called Bijlage 1, Brief 1), nothing of violence or stigma. She is a rol with an
anpIdentificatie and nothing else. Her own copy with all texts comes from her mailbox, or from the desk.
Each export is in the audit trail.`,
    async run(args, io) {
      const [shape, wanted, ...more] = args;
      if (shape !== 'zgw' || wanted === undefined || more.length > 0) {
        throw invalid('CLI.USAGE', 'Usage: export zgw CASE');
      }
      const exported = await open((exports) => exports.release(wanted.trim()));
      io.out(JSON.stringify(zgwCase(exported)));
      return EXIT.done;
    },
  };
}

export const exportCommand = makeExportCommand((work) =>
  withDesk([], [], (desk) => work(desk.get(CaseExportService))),
);
