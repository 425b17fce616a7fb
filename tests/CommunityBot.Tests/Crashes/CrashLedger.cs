using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Tests.Fakes;
using Dapper;

namespace CommunityBot.Tests.Crashes;

/// <summary>Compares, after each kill, what Telegram knows with what the database holds. Each message logs a number of its own, by which it and its reply are known.</summary>
internal sealed partial class CrashLedger(CrashWorld world)
{
    private readonly List<(HashSet<int> Waiting, IReadOnlyList<int> Seen)> kills = [];

    /// <summary>Replies that Telegram had accepted when a kill came before the program had recorded it.</summary>
    public int InDoubt { get; private set; }

    /// <summary>Replies that arrived once more than needed.</summary>
    public int Duplicates => Replies().Values.Sum(copies => copies - 1);

    /// <summary>How many messages arrived since everyone had joined, at least.</summary>
    public int ReplyCount => world.People.Sum(person => person.Chat.FromBot.Count - CrashWorld.Greetings);

    /// <summary>How often each reply arrived.</summary>
    public Dictionary<int, int> Replies() => world.People.SelectMany(person => Numbers(person, 0)).CountBy(number => number).ToDictionary();

    /// <summary>Looks at a copy of the files, so that the next start of the program has the same wreck to recover from.</summary>
    public async Task AfterKill()
    {
        var delivered = world.Telegram.Updates.Delivered;
        var copy = Copy();
        using var store = new SqliteStore($"Data Source={copy};Pooling=False");
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty("tallies differ from the log");
        using (var connection = SqliteFile.Open($"Data Source={copy};Pooling=False"))
        {
            connection.ExecuteScalar<string>("PRAGMA integrity_check").ShouldBe("ok");
            var handled = connection.Query<string>("SELECT update_id FROM handled_update WHERE channel = 'telegram'").Select(long.Parse).ToHashSet();
            delivered.Where(update => !handled.Contains(update)).ShouldBeEmpty("Telegram counts these as delivered and they are not stored");
            connection.Query<long>("SELECT quantity FROM support_action GROUP BY quantity HAVING count(*) > 1").ShouldBeEmpty("stored twice");
        }

        kills.Add(([.. await Waiting(store)], [.. world.People.Select(person => person.Chat.FromBot.Count)]));
    }

    /// <summary>The replies that wait in the database.</summary>
    public async Task<IReadOnlyList<int>> Waiting()
    {
        using var store = new SqliteStore($"Data Source={Copy()};Pooling=False");
        return await Waiting(store);
    }

    /// <summary>The messages stored, when all is over.</summary>
    public IReadOnlyList<int> Stored()
    {
        using var connection = SqliteFile.Open($"Data Source={world.File};Pooling=False");
        return [.. connection.Query<int>("SELECT quantity FROM support_action ORDER BY quantity")];
    }

    /// <summary>Whether each reply arrived once, and once more for each kill that fell between Telegram's acceptance and the program's record of it.</summary>
    public void CheckDuplicates()
    {
        var expected = Replies().Keys.ToDictionary(number => number, _ => 1);
        for (var kill = 0; kill < kills.Count; kill++)
        {
            for (var person = 0; person < world.People.Count; person++)
            {
                foreach (var number in Generation(kill, person).Where(kills[kill].Waiting.Contains))
                {
                    expected[number]++;
                    InDoubt++;
                }
            }
        }

        Replies().Where(reply => reply.Value != expected[reply.Key]).ShouldBeEmpty("these replies arrived more often than the kills explain");
    }

    /// <summary>Whether everyone got the replies in the order of their messages, repetitions left out.</summary>
    public void CheckOrder()
    {
        foreach (var person in world.People)
        {
            var first = Numbers(person, 0).Distinct().ToList();
            first.ShouldBe(first.Order());
        }
    }

    /// <summary>The replies a person got between two kills.</summary>
    private IEnumerable<int> Generation(int kill, int person)
    {
        var from = kill == 0 ? 0 : kills[kill - 1].Seen[person];
        return Numbers(world.People[person], from, kills[kill].Seen[person]);
    }

    private static IEnumerable<int> Numbers(FakeBotApiPerson person, int from, int to = int.MaxValue) =>
        person.Chat.FromBot.Take(to).Skip(from).SelectMany(message => Numbers(message.Text));

    private static IEnumerable<int> Numbers(string reply) =>
        Logged().Matches(reply).Select(match => int.Parse(match.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    private static async Task<IReadOnlyList<int>> Waiting(SqliteStore store) =>
        [.. (await store.Read(work => work.Outbox.Waiting(0, 100_000))).SelectMany(row => Numbers(row.Message.PlainText()))];

    private string Copy()
    {
        var copy = TempFile.New("copy.db");
        foreach (var part in new[] { "", "-wal" }.Where(part => File.Exists(world.File + part))) File.Copy(world.File + part, copy + part);
        return copy;
    }

    [GeneratedRegex(@"VNeID: (?<number>[\d.]+) tài khoản", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Logged();
}
