using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class PasswordShapeTests
{
    [Theory]
    [InlineData("hoa@1975", false, 5)]
    [InlineData("binh1958", false, 1)]
    [InlineData("hoahong", true, 3)]
    [InlineData("abc123", true, 3)]
    public void A_password_mixes_letters_and_digits_or_is_no_word(string word, bool assigned, int distance) =>
        PasswordShape.Matches(word, assigned, distance).ShouldBeTrue();

    [Theory]
    [InlineData("khau", true)]
    [InlineData("nghieng", true)]
    [InlineData("facebook", true)]
    [InlineData("7h30", true)]
    [InlineData("30phut", false)]
    [InlineData("vneid2", true)]
    [InlineData("18/11", false)]
    [InlineData("95%", true)]
    public void A_syllable_an_app_a_time_or_an_amount_is_none(string word, bool assigned) =>
        PasswordShape.Matches(word, assigned, 0).ShouldBeFalse();
}
