using System.Text;

namespace CommunityBot.Tests.Features.ProcedureLookup.Search;

public sealed class SearchPropertyTests
{
    private const int Texts = 100_000;
    private const string Letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ0123456789 .,?!\n\t\0\u0301\u0323\uD83D\uDE00\uFFFF'\"<>{}%";
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    [Fact]
    public void No_text_makes_the_search_throw_or_hang()
    {
        var random = new Random(20260801);
        var questions = LabelledQuestions.Read("questions.dev.jsonl");
        for (var i = 0; i < Texts; i++)
        {
            var text = i % 2 == 0 ? Noise(random) : Mutated(questions[random.Next(questions.Count)].Text, random);
            if (Time(text) > Longest) Best(text).ShouldBeLessThan(Longest, text); // a pause of the machine is no slow search
        }
    }

    [Theory]
    [InlineData("khai sinh ")]
    [InlineData("a ")]
    [InlineData("x")]
    [InlineData("\u0301")]
    [InlineData(",")]
    public void A_very_long_text_takes_no_longer(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 100_000 / piece.Length).ToString();

        Best(text).ShouldBeLessThan(Longest);
    }

    private static TimeSpan Best(string text) => Enumerable.Range(0, 5).Min(_ => Time(text));

    private static TimeSpan Time(string text) => ThreadTime.Of(() => LabelledQuestions.Search.Search(text));

    private static string Noise(Random random) =>
        string.Create(random.Next(200), random, (text, source) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = Letters[source.Next(Letters.Length)];
        });

    private static string Mutated(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(8); i >= 0 && mutated.Length > 0; i--)
        {
            var place = random.Next(mutated.Length);
            if (random.Next(2) == 0) mutated[place] = (char)random.Next(0x2000);
            else mutated.Remove(place, random.Next(1, Math.Min(4, mutated.Length - place + 1)));
        }

        return mutated.ToString();
    }
}
