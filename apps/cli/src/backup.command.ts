import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { loadEnv } from '@app/config';
import { invalid } from '@app/kernel';
import { readBackup, writeBackup } from './backup/backup.js';
import { EXIT, type Command } from './command.js';
import { ownerDatabaseUrl } from './context.js';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'FILE: everything in the database, as it is sealed there, in one compressed file',
  help: `backup FILE

Writes every table in one consistent snapshot. What is sealed stays sealed; the secrets of the installation are in
the data folder and are not part of the file: keep secrets.json apart, or nobody can open anything again.`,
  async run([file], io) {
    if (file === undefined) throw invalid('CLI.USAGE', 'Usage: backup FILE');
    const counts = { tables: 0, rows: 0 };
    const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
    try {
      await pipeline(writeBackup(ownerDatabaseUrl(loadEnv()), counts), createGzip(), out);
    } catch (error) {
      if ((error as { code?: string }).code === 'EEXIST')
        throw invalid('CLI.FILE_EXISTS', 'This file exists already.');
      throw error;
    }
    io.out(JSON.stringify({ file, ...counts }));
    return EXIT.done;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'FILE: put a backup back into an empty, migrated database',
  help: `restore FILE

Refused when the database holds any case or account, or was made by another version of the schema.
Everything is put back in one transaction: it is all there, or nothing is.`,
  async run([file], io) {
    if (file === undefined) throw invalid('CLI.USAGE', 'Usage: restore FILE');
    const source = createReadStream(file);
    const lines = source.on('error', () => undefined).pipe(createGunzip());
    const counts = await readBackup(ownerDatabaseUrl(loadEnv()), lines).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') throw invalid('CLI.NO_FILE', 'There is no such file.');
      if (error.code?.startsWith('Z_')) throw invalid('CLI.NOT_A_BACKUP', 'This file is not a whole backup.');
      throw error;
    });
    io.out(JSON.stringify({ file, ...counts }));
    return EXIT.done;
  },
};
