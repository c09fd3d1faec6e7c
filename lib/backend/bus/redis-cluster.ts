import { Cluster } from 'ioredis';
import { readLife } from './read-life';
import type { RedisConnection, RedisConnectionEvents } from './redis-connection';
import { COMMON_OPTIONS, parseClusterUrl, reconnectDelay } from './redis-options';

/**
 * A Redis Cluster: commands go to the node of their slot, channels are sharded (SSUBSCRIBE on the node of their slot). The
 * library subscribes anew after a change of nodes but does not say when that is done or whether it failed; therefore any
 * such change counts as a lost line, and all channels are subscribed again before the line is up.
 */
export function connectCluster(url: string, events: RedisConnectionEvents): RedisConnection {
  const { nodes, redisOptions } = parseClusterUrl(url);
  const cluster = new Cluster(nodes, {
    shardedSubscribers: true,
    enableOfflineQueue: false,
    clusterRetryStrategy: reconnectDelay,
    redisOptions: { ...COMMON_OPTIONS, ...redisOptions, connectionName: 'baton' },
  });
  let closing = false;

  cluster.on('error', events.onError);
  cluster.on('node error', events.onError);
  cluster.on('nodeError', events.onError);
  cluster.on('ready', () => events.onFound());
  cluster.on('close', () => events.onLost('no node of the cluster can be reached'));
  cluster.on('-node', () => {
    if (closing) return;
    events.onLost('a connection to a node of the cluster closed');
    if (cluster.status === 'ready') events.onFound();
  });
  // Slots moved, or a node came back: its channels are subscribed on other connections than before.
  cluster.on('subscribersReady', () => {
    if (cluster.status !== 'ready') return;
    events.onLost('the nodes of the cluster changed');
    events.onFound();
  });
  cluster.on('smessage', events.onMessage);

  // A channel that is given up first does not pile up in the library's own list of channels.
  async function resubscribe(channel: string): Promise<void> {
    await Promise.all([cluster.sunsubscribe(channel), cluster.ssubscribe(channel)]);
  }

  return {
    commands: cluster,
    publishCommand: 'SPUBLISH',
    canCommand: () => cluster.status === 'ready',
    canListen: () => cluster.status === 'ready',
    async subscribe(channel) {
      await cluster.ssubscribe(channel);
    },
    async unsubscribe(channel) {
      await cluster.sunsubscribe(channel);
    },
    async resubscribe(channels) {
      await Promise.all(channels.map(resubscribe));
    },
    async lives() {
      const lives = await Promise.all(cluster.nodes('master').map(readLife));
      return lives.sort().join(' ');
    },
    async close() {
      closing = true;
      await cluster.quit().catch(() => cluster.disconnect());
    },
  };
}
