import type { INestApplicationContext } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import type { Env } from '@app/config';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { StaffService } from '@app/identity';
import { IntakeModule, IntakeService, readComplaint } from '@app/intake';
import { Clock } from '@app/kernel';
import { EXIT, type Command } from './command.js';
import { releaseKeyOf, secretsOf, withDesk } from './context.js';
import { DEMO_INSTITUTIONS, DEMO_PARTNERS } from './demo/demo-directory.js';
import { workThroughSome } from './demo/demo-casework.js';
import { writeDemoReceipts, type DemoReceipt } from './demo/demo-receipts.js';
import { publishHistory } from './demo/demo-releases.js';
import { DEMO_STAFF } from './demo/demo-staff.js';
import scenarios from './demo/scenarios.json' with { type: 'json' };
import { loadEnv } from '@app/config';
import { StatisticsModule } from '@app/statistics';
import { seedHistory, spread } from './seed/seed-history.js';

/** Enough cases in the past year that the report has something to say, and few enough that much must stay hidden. */
const PAST_QUARTERS = 4;
const PAST_CASES = 360;

export const demoDataCommand: Command = {
  name: 'demo-data',
  summary: 'fill an empty installation with invented people, complaints and published quarters',
  help: `demo-data

Makes the demonstration accounts, a directory, twelve invented complaints, and a year of synthetic ones with their
published figures. Does nothing when it was run before. Refused when DEMO is 0.`,
  async run(_args, io) {
    const env = loadEnv();
    if (env.DEMO === '0') {
      io.out(JSON.stringify({ made: false, why: 'DEMO is 0' }));
      return EXIT.done;
    }
    const { pepper, salt } = secretsOf(env);
    const modules = [
      IntakeModule.open({ receiptPepper: pepper, receiptSalt: salt }),
      StatisticsModule.open({ releaseKey: releaseKeyOf(env) }),
    ];
    const made = await withDesk(modules, [], (desk) => fill(desk, env, io.err));
    io.out(JSON.stringify(made));
    return EXIT.done;
  },
};

async function fill(desk: INestApplicationContext, env: Env, tell: (line: string) => void) {
  const staff = desk.get(StaffService);
  if ((await staff.active()).some((person) => person.isDemo)) return { made: false, why: 'made before' };
  for (const person of DEMO_STAFF) await staff.add({ ...person, isDemo: true });
  await addDirectory(desk.get(DirectoryService));
  tell('accounts and directory made');
  const receipts = await fileScenarios(desk.get(IntakeService));
  writeDemoReceipts(env.DESK_DATA, receipts);
  await workThroughSome(desk, receipts);
  tell(`${receipts.length} invented complaints filed`);
  const clock = desk.get(Clock);
  const tools = { transactions: desk.get(Transactions), audit: desk.get(AuditTrail), clock };
  const history = await seedHistory(tools, {
    quarters: spread(clock.today(), PAST_QUARTERS, PAST_CASES),
    seed: 2019,
    withOutside: true,
  });
  tell(`${history.cases} synthetic complaints of the past year stored`);
  const published = await publishHistory(
    desk,
    history.quarters.map(({ quarter }) => quarter),
  );
  tell(`${published} quarters published`);
  return { made: true, complaints: receipts.length, synthetic: history.cases, published };
}

async function addDirectory(directory: DirectoryService): Promise<void> {
  for (const { contact, ...institution } of DEMO_INSTITUTIONS) {
    const { id } = await directory.addInstitution({ ...institution, isDemo: true });
    const { id: contactId } = await directory.addContactPerson({ institutionId: id, ...contact });
    // So that whoever tries it can open the overview of an institution.
    await directory.checkAddress(contactId, 'telephone');
  }
  for (const partner of DEMO_PARTNERS) await directory.addPartner({ ...partner, isDemo: true });
}

async function fileScenarios(intake: IntakeService): Promise<DemoReceipt[]> {
  const filed: DemoReceipt[] = [];
  for (const { id, complaint } of scenarios.scenarios) {
    const { receipt, reference } = await intake.file(readComplaint(complaint));
    filed.push({ scenario: id, reference, receipt });
  }
  return filed;
}
