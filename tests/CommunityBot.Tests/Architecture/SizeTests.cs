namespace CommunityBot.Tests.Architecture;

public class SizeTests
{
    private const int LongestFile = 300;
    private const int MedianFile = 60;

    [Fact]
    public void No_file_is_over_300_lines() =>
        Lengths("src").Concat(Lengths("tests")).Where(file => file.Lines > LongestFile).ShouldBeEmpty();

    [Fact]
    public void Half_of_the_source_files_have_at_most_60_lines()
    {
        var lengths = Lengths("src").Select(file => file.Lines).Order().ToList();

        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(MedianFile);
    }

    private static IEnumerable<(string File, int Lines)> Lengths(string folder) =>
        SourceTree.Files(folder).Select(file => (Path.GetRelativePath(SourceTree.Root, file), File.ReadLines(file).Count()));
}
