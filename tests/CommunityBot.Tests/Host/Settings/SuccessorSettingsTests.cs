using CommunityBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Host.Settings;

public class SuccessorSettingsTests
{
    [Theory]
    [InlineData("0:Until=30/11/2026", "Wards: ward 'p1' has Until '30/11/2026'; set a day such as 2026-11-30.")]
    [InlineData("0:Until=2026-11-30", "Wards: ward 'p1' has Until but no Successor; set the Code of the ward its people go on in.")]
    [InlineData("0:Successor=p2", "Wards: ward 'p1' has the Successor 'p2' but no Until; set its last day, such as 2026-11-30.")]
    [InlineData("0:Until=2026-11-30 0:Successor=p9", "Wards: ward 'p1' has the Successor 'p9', which is no ward; set the Code of one.")]
    [InlineData("0:Since=2026-12-01 0:Until=2026-11-30 0:Successor=p2", "Wards: ward 'p1' has Since after Until; set a first day that is not after the last.")]
    [InlineData("0:Until=2026-11-30 0:Successor=p2 1:Until=2026-12-31 1:Successor=p1", "Wards: ward 'p1' has Successors that lead in a circle; the last one must have none.")]
    [InlineData("0:Until=2026-11-30 0:Successor=p1", "Wards: ward 'p1' has Successors that lead in a circle; the last one must have none.")]
    [InlineData("0:Teams:0:Successor=b", "Wards: ward 'p1': team 'a' has the Successor 'b' but no Until; set its last day, such as 2026-11-30.")]
    [InlineData("0:Teams:0:Until=2026-11-30 0:Teams:0:Successor=c", "Wards: ward 'p1': team 'a' has the Successor 'c', which is no team of ward 'p1'; set the Code of one.")]
    [InlineData("0:Teams:0:Until=2026-11-30 0:Teams:0:Successor=b 0:Teams:1:Until=2026-12-31 0:Teams:1:Successor=a", "Wards: ward 'p1': team 'a' has Successors that lead in a circle; the last one must have none.")]
    [InlineData("0:Until=2026-11-30 0:Successor=p2 0:Teams:0:Successor=b", "Wards: ward 'p1': team 'a' has the Successor 'b', which is no team of ward 'p2'; set the Code of one.")]
    public void What_cannot_be_followed_stops_the_start_with_one_sentence(string changes, string sentence) =>
        Should.Throw<SettingsException>(() => Read(changes)).Message.ShouldBe(sentence);

    [Theory]
    [InlineData("0:Until=2026-11-30 0:Successor=p2 0:Teams:0:Successor=c")]
    [InlineData("0:Teams:0:Until=2026-11-30 0:Teams:0:Successor=b")]
    [InlineData("0:Teams:0:Until=2026-11-30")]
    [InlineData("0:Since=2026-11-30 0:Teams:0:Since=2026-12-31")]
    public void What_can_be_followed_is_taken(string changes) => Read(changes).Wards.Count.ShouldBe(2);

    /// <summary>Ward p1 with teams a and b, ward p2 with team c, and what a test changes.</summary>
    private static BotSettings Read(string changes) => BotSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection("0:Code=p1 0:Name=Một 0:Teams:0:Code=a 0:Teams:0:Name=A 0:Teams:1:Code=b 0:Teams:1:Name=B 1:Code=p2 1:Name=Hai 1:Teams:0:Code=c 1:Teams:0:Name=C".Split(' ')
            .Concat(changes.Split(' ')).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create("Wards:" + pair[0], (string?)pair[1])))
        .Build());
}
