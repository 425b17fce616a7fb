using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories;

namespace CommunityBot.Tests.Host.Storage;

public class SqliteToPostgresTests
{
    [Fact]
    public async Task A_running_wards_data_is_copied_whole_and_the_bot_goes_on_with_it()
    {
        var (file, to) = (TempFile.New("ward.db"), PrivatePostgres.NewDatabase());
        await using (var before = await Bot.Start(file))
        {
            var lan = await before.Volunteer("Lan");
            await lan.Says("vneid 3 dvc 2 khai sinh");
            await before.Leader("Hùng");

            SqliteToPostgres.Copy($"Data Source={file}", to)["support_action"].ShouldBe(2);
        }

        await using var after = await Bot.Start(settings: new Dictionary<string, string?>
        {
            ["Database:Provider"] = "PostgreSql",
            ["Database:ConnectionString"] = to,
        });
        (await after.Person("Lan").Says("/homnay")).ShouldContain("3");
        (await after.Person("Lan").Says("/xoa")).ShouldContain("Đã xoá");
        (await after.Store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_with_rows_is_not_written_over()
    {
        var (file, to) = (TempFile.New("ward.db"), PrivatePostgres.NewDatabase());
        await using (var bot = await Bot.Start(file)) await bot.Volunteer("Lan");
        SqliteToPostgres.Copy($"Data Source={file}", to);

        Should.Throw<StoreUnavailableException>(() => SqliteToPostgres.Copy($"Data Source={file}", to)).Message.ShouldContain("name an empty database");
    }
}
