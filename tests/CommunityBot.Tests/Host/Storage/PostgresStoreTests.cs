using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Telegram;
using CommunityBot.Tests.Host.Storage.Contract;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityBot.Tests.Host.Storage;

/// <summary>What only PostgreSQL does: a server that comes and goes, replicas that start together, and clear words.</summary>
public class PostgresStoreTests
{
    [Fact]
    public async Task After_the_server_restarted_the_next_work_goes_through()
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-postgres-").FullName;
        var connectionString = PrivatePostgres.Control("start", folder);
        var log = new CapturedLog();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        using (var store = new OpenStore(new PostgresStore(connectionString, logs.CreateLogger<PostgresStore>())))
        {
            await store.Write(work => work.Wards.Save(new Ward { Code = "w", Name = "W" }, []));

            PrivatePostgres.Control("restart", folder);

            (await store.Run(work => work.Wards.Find("w")!.Name)).ShouldBe("W");
            (await store.Read(work => work.Wards.Find("w")!.Name)).ShouldBe("W");

            PrivatePostgres.Control("stop", folder);
            var problem = await Should.ThrowAsync<StoreUnavailableException>(() => store.Write(work => work.Wards.RemoveSample()));
            problem.Message.ShouldContain("does not answer");
            await Should.ThrowAsync<StoreUnavailableException>(() => store.Write(work => work.Wards.RemoveSample()));
            log.Count("Nothing can be stored").ShouldBe(1);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Replicas_may_start_together_on_an_empty_database()
    {
        var connectionString = PrivatePostgres.NewDatabase();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new OpenStore(new PostgresStore(connectionString)))));

        foreach (var store in stores)
        {
            using (store) (await store.Read(work => work.Wards.All())).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("Data Source=data/communitybot.db", "is none of PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port=1;Username=bot;Password=very-secret", "does not answer")]
    public void What_keeps_it_from_connecting_is_said_in_one_sentence_without_the_password(string connectionString, string expected)
    {
        var problem = Should.Throw<StoreUnavailableException>(() => new PostgresStore(connectionString));

        problem.Message.ShouldContain(expected);
        problem.Message.ShouldNotContain("very-secret");
    }

    [Fact]
    public void A_database_that_does_not_exist_is_named_as_the_trouble()
    {
        var settings = new NpgsqlConnectionStringBuilder(PrivatePostgres.NewDatabase()) { Database = "nobody_made_it" };

        Should.Throw<StoreUnavailableException>(() => new PostgresStore(settings.ConnectionString)).Message.ShouldContain("no such database");
    }
}
