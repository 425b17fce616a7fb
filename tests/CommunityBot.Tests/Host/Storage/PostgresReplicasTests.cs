using CommunityBot.Host.Storage.Sql;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityBot.Tests.Host.Storage;

/// <summary>The lease that one of several programs holds, and how they tell each other of messages.</summary>
public sealed class PostgresReplicasTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource stop = new();
    private readonly string database = PrivatePostgres.NewDatabase();
    private readonly List<PostgresReplicas> opened = [];

    public void Dispose()
    {
        stop.Cancel();
        foreach (var replicas in opened) replicas.Dispose();
        stop.Dispose();
    }

    [Fact]
    public async Task One_holds_the_lease_and_the_next_takes_it_when_it_is_given_up()
    {
        var (first, second) = (Open(), Open());
        var (one, two) = (Term(first), Term(second));
        var holder = await Task.WhenAny(one, two).WaitAsync(Patience) == one ? first : second;
        var (other, others) = holder == first ? (second, two) : (first, one);
        holder.IsHolder.ShouldBeTrue();
        other.IsHolder.ShouldBeFalse();
        others.IsCompleted.ShouldBeFalse();

        opened.Remove(holder);
        holder.Dispose();

        await others.WaitAsync(Patience);
        other.IsHolder.ShouldBeTrue();
    }

    [Fact]
    public async Task When_the_session_breaks_the_work_is_told_at_once_and_begins_anew_once_the_lease_is_taken_again()
    {
        var replicas = Open();
        var terms = 0;
        var lost = new TaskCompletionSource();
        var again = new TaskCompletionSource();
        _ = replicas.WhileHeld(
            async ended =>
            {
                if (++terms == 2) again.SetResult();
                await using var telling = ended.Register(() => lost.TrySetResult());
                await Task.Delay(Timeout.Infinite, ended);
            },
            stop.Token);
        await Term(replicas).WaitAsync(Patience);

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var kill = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", connection);
        (await kill.ExecuteScalarAsync()).ShouldBe(1L);

        await lost.Task.WaitAsync(Patience);
        await again.Task.WaitAsync(Patience);
        replicas.IsHolder.ShouldBeTrue();
    }

    [Fact]
    public async Task What_one_announces_the_others_hear_and_not_itself()
    {
        var (first, second) = (Open(), Open());
        var (own, heard) = (new List<ChatAddress>(), new TaskCompletionSource<ChatAddress>());
        first.Listen(own.Add);
        second.Listen(chat => heard.TrySetResult(chat));
        await Task.WhenAny(Term(first), Term(second)).WaitAsync(Patience);

        // The one without the lease may not listen yet: it is told until it hears.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!heard.Task.IsCompleted && await timer.WaitForNextTickAsync()) first.Announce(new("web", "lan và hoa"));

        (await heard.Task).ShouldBe(new("web", "lan và hoa"));
        own.ShouldBeEmpty();
    }

    private PostgresReplicas Open()
    {
        var replicas = new PostgresReplicas(database, NullLogger<PostgresReplicas>.Instance);
        opened.Add(replicas);
        return replicas;
    }

    /// <summary>Completes when the program takes the lease.</summary>
    private Task Term(PostgresReplicas replicas)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = replicas.WhileHeld(
            ended =>
            {
                begun.TrySetResult();
                return Task.Delay(Timeout.Infinite, ended);
            },
            stop.Token);
        return begun.Task;
    }
}
