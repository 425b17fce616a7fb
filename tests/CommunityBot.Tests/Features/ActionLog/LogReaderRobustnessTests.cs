using System.Diagnostics;
using System.Text;

namespace CommunityBot.Tests.Features.ActionLog;

public class LogReaderRobustnessTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    [Fact]
    public void No_random_or_mutated_text_throws_or_takes_long()
    {
        var samples = LabelledLog.Load("logs.dev.jsonl");
        var random = new Random(20261120);
        for (var i = 0; i < 100_000; i++)
        {
            var text = i % 4 == 0 ? Noise(random) : Mutate(samples[random.Next(samples.Count)].Text, random);
            ReadInTime(text);
        }
    }

    [Theory]
    [InlineData("vneid ")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("đăng ký tạm trú cho 3 bác, ")]
    [InlineData("\uD83D")]
    [InlineData("12/5-")]
    [InlineData("hai mươi ")]
    [InlineData("\n")]
    [InlineData("(")]
    public void Very_long_texts_are_read_in_time(string part)
    {
        foreach (var length in new[] { 4_000, 100_000 })
            ReadInTime(string.Concat(Enumerable.Repeat(part, length / part.Length + 1))[..length]);
    }

    /// <summary>A collection of garbage may fall into one run; a text that is really slow is slow each time.</summary>
    private static void ReadInTime(string text)
    {
        for (var attempt = 0; ; attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            LabelledLog.Reader.Read(text, Today).ShouldNotBeNull();
            if (Stopwatch.GetElapsedTime(start) < Limit) return;
            attempt.ShouldBeLessThan(5, $"too slow: {text[..Math.Min(text.Length, 200)]}");
        }
    }

    private static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(120); i > 0; i--) text.Append((char)random.Next(random.Next(3) == 0 ? 0x10000 : 0x200));
        return text.ToString();
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0 && mutated.Length > 1; i--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0: mutated.Remove(at, 1); break;
                case 1: mutated.Insert(at, mutated[random.Next(mutated.Length)]); break;
                case 2: mutated.Insert(at, (char)random.Next(0x10000)); break;
                default: mutated.Append(text[(at % text.Length)..]); break;
            }
        }

        return mutated.ToString();
    }
}
