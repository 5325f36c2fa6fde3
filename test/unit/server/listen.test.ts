import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { Agent, get } from 'node:http';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen, type ListenOptions } from '../../../src/server/index.js';

const host = '127.0.0.1';
const open = (options: Partial<ListenOptions>) => listen({ port: 0, host, fetch: () => new Response('here'), ...options });

/** All that a connection says until it is closed. */
const said = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString('latin1')));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return text;
};

describe('A server that listens', () => {
  test('answers on a port that was free', async () => {
    const server = await open({});
    assert.equal(await (await fetch(`http://${host}:${server.port}/`)).text(), 'here');
    assert.equal(await server.stop(5), 0);
  });

  test('says so where it cannot have the port', async () => {
    const first = await open({});
    await assert.rejects(open({ port: first.port }), { code: 'EADDRINUSE' });
    await first.stop(0);
  });

  test('refuses headers that hold more than they may, and takes the next connection', async () => {
    const server = await open({ headerBytes: 4_096 });
    const asked = await fetch(`http://${host}:${server.port}/`, { headers: { 'x-long': 'x'.repeat(5_000) } });
    assert.equal(asked.status, 431);
    assert.equal((await fetch(`http://${host}:${server.port}/`, { headers: { 'x-long': 'x'.repeat(3_000) } })).status, 200);
    await server.stop(5);
  });

  test('hangs up on whoever takes too long to say what they want', async () => {
    const server = await open({ requestSeconds: 1 });
    const slow = connect(server.port, host);
    slow.write('POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 10\r\n');
    assert.match(await said(slow), /^HTTP\/1\.1 408 /);
    await server.stop(5);
  });

  test('that stops finishes what is under way, takes nobody else, and lets go of those who are only there', async () => {
    let goOn: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const under = new Promise<void>(resolve => (begun = resolve));
    const server = await open({
      fetch: async () => {
        begun();
        await new Promise<void>(resolve => (goOn = resolve));
        return new Response('done');
      },
    });
    const agent = new Agent({ keepAlive: true });
    const answer = new Promise<string>((resolve, reject) => {
      get({ port: server.port, host, agent }, response => {
        let text = '';
        response.on('data', (data: Buffer) => (text += data.toString()));
        response.on('end', () => resolve(text));
      }).once('error', reject);
    });
    const idle = connect(server.port, host);
    await once(idle, 'connect');
    await under;
    let over = false;
    const stopped = server.stop(60).then(cut => {
      over = true;
      return cut;
    });
    await said(idle);
    const late = connect(server.port, host);
    await assert.rejects(once(late, 'connect'), { code: 'ECONNREFUSED' });
    assert.equal(over, false);
    goOn();
    assert.equal(await answer, 'done');
    assert.equal(await stopped, 0);
    assert.equal(await server.stop(60), 0);
    agent.destroy();
  });

  test('that stops cuts off what has not ended when its time is over, and says how much that was', async () => {
    const server = await open({ fetch: () => new Promise(() => undefined) });
    const never = fetch(`http://${host}:${server.port}/`).then(
      () => 'answered',
      () => 'cut off',
    );
    await sleep(100);
    assert.equal(await server.stop(0.1), 1);
    assert.equal(await never, 'cut off');
  });
});
