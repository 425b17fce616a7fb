using System.Text.RegularExpressions;
using CommunityBot.Conversations;
using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Host.Storage;

namespace CommunityBot.Tests.Architecture;

public partial class ArchitectureTests
{
    private static readonly string[] LowestFirst = ["Messaging", "Storage", "Delivery", "Conversations", "Features"];

    [Fact]
    public void Core_sees_no_HTTP_no_SQL_and_no_ASPNET()
    {
        var seen = typeof(TurnRunner).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        seen.ShouldNotContain(name => name.StartsWith("System.Net", StringComparison.Ordinal)
            || name.StartsWith("System.Data", StringComparison.Ordinal)
            || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Npgsql", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Dapper", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_of_Core_use_only_the_folders_below_them()
    {
        var wrong = SourceTree.Files("src/CommunityBot.Core").SelectMany(file =>
        {
            var folder = Path.GetRelativePath(Path.Combine(SourceTree.Root, "src/CommunityBot.Core"), file).Split('/')[0];
            var level = Array.IndexOf(LowestFirst, folder);
            return FolderUsed().Matches(File.ReadAllText(file))
                .Select(match => match.Groups["folder"].Value)
                .Where(used => Array.IndexOf(LowestFirst, used) > level)
                .Select(used => $"{Path.GetFileName(file)} in {folder} uses {used}");
        });

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Channels_do_not_know_each_other_nor_any_feature()
    {
        var wrong = SourceTree.Files("src/CommunityBot.Host/Channels").SelectMany(file =>
        {
            var channel = Path.GetRelativePath(Path.Combine(SourceTree.Root, "src/CommunityBot.Host/Channels"), file).Split('/')[0];
            return ChannelUsed().Matches(File.ReadAllText(file))
                .Select(match => match.Groups["channel"].Value)
                .Where(used => used != channel && used != "BotApi")
                .Concat(File.ReadAllText(file).Contains("CommunityBot.Features") ? ["Features"] : [])
                .Select(used => $"{Path.GetFileName(file)} uses {used}");
        });

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("LiteDB", "src/CommunityBot.Host/Storage/LiteDb")]
    [InlineData("Telegram.Bot", "src/CommunityBot.Host/Channels/Telegram/TelegramBot")]
    public void Only_its_own_folder_knows_a_package_that_is_opt_in(string package, string folder)
    {
        var users = SourceTree.Files("src").Where(file => File.ReadAllText(file).Contains($"using {package}", StringComparison.Ordinal)).ToList();

        users.ShouldNotBeEmpty();
        users.ShouldAllBe(file => file.StartsWith(Path.Combine(SourceTree.Root, folder), StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_refers_to_opt_in_packages_only_when_it_offers_them()
    {
        var seen = typeof(Program).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        seen.Contains("LiteDB").ShouldBe(Stores.Providers.Contains("LiteDb"));
        seen.Contains("Telegram.Bot").ShouldBe(TelegramClients.Names.Contains("TelegramBot"));
    }

    [Fact]
    public void No_folder_is_named_like_a_class_in_it()
    {
        var wrong = SourceTree.Files("src").Where(file => Path.GetFileNameWithoutExtension(file) == Path.GetFileName(Path.GetDirectoryName(file)));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_but_the_agreed_folders_lies_at_the_top()
    {
        var shown = Directory.EnumerateDirectories(SourceTree.Root).Select(folder => Path.GetFileName(folder)!)
            .Where(name => !name.StartsWith('.') && name is not ("bin" or "obj" or "data" or "artifacts"));

        shown.ShouldBe(["docs", "src", "tests"], ignoreOrder: true);
    }

    [GeneratedRegex(@"(?<!"")\bCommunityBot\.(?<folder>Messaging|Storage|Delivery|Conversations|Features)\b")]
    private static partial Regex FolderUsed();

    [GeneratedRegex(@"\bCommunityBot\.Host\.Channels\.(?<channel>\w+)")]
    private static partial Regex ChannelUsed();
}
