import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { claimPorts, freePort, isPortFree } from './ports.js';

const HOST = '127.0.0.1';
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function taken(): Promise<number> {
  const server = createServer().listen(0, HOST);
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const intake = (port: number) => ({ what: 'intake door', variable: 'INTAKE_PORT', port });
const desk = (port: number) => ({ what: 'desk door', variable: 'DESK_PORT', port });

describe('Before anything is started', () => {
  it('every port is looked at, and 0 becomes a free one', async () => {
    const port = await freePort(HOST);
    const claimed = await claimPorts(HOST, [intake(port), desk(0)]);
    expect(claimed[0]).toBe(port);
    expect(await isPortFree(HOST, claimed[1]!)).toBe(true);
    expect(claimed[1]).toBeGreaterThan(0);
  });

  it('a port that is taken is named with the variable that moves it', async () => {
    const port = await taken();
    await expect(claimPorts(HOST, [desk(0), intake(port)])).rejects.toMatchObject({
      publicMessage: `Port ${port} (intake door) is already in use. Set INTAKE_PORT to another one.`,
    });
    expect(await isPortFree(HOST, port)).toBe(false);
  });

  it('two doors on one port are refused', async () => {
    const port = await freePort(HOST);
    await expect(claimPorts(HOST, [intake(port), desk(port)])).rejects.toThrow(
      `INTAKE_PORT and DESK_PORT are both ${port}. Give each its own.`,
    );
  });

  it('an address of another machine is refused', async () => {
    await expect(claimPorts('192.0.2.1', [intake(0)])).rejects.toThrow('cannot be opened on HOST=192.0.2.1');
  });

  it('a port that the earlier run is about to leave is waited for', async () => {
    const port = await taken();
    setTimeout(() => servers.pop()?.close(), 300);
    await expect(claimPorts(HOST, [intake(port)], 5_000)).resolves.toEqual([port]);
  });
});
